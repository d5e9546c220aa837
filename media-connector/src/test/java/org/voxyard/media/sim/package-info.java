/** A network in memory under virtual time, for tests that are to be bad on purpose and the same every time. */
package org.voxyard.media.sim;
