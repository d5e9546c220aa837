/** The engine's events on their way to message-driven beans. */
package org.voxyard.jca.inflow;
