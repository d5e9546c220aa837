/** Loops, what roles may do with them, and how users had them last. */
package org.voxyard.domain.loop;
