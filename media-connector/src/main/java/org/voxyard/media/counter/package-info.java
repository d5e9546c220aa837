/** Counters of the engine. Imports no sibling package. */
package org.voxyard.media.counter;
