/** The node's settings: one table of them all, where they are looked up, and what holds in the end. */
package org.voxyard.operations.settings;
