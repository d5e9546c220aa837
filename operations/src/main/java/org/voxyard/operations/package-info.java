/** What people who run a node do with it. Plain Java that needs no server. */
package org.voxyard.operations;
