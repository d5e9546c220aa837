/**
 * From received packets to mixed PCM. PCM is {@code float[960]}: 20 ms, mono, 48 kHz, −1 to 1. Everything here is used by one
 * thread, the Mixer that owns it; nothing allocates once it is made.
 */
package org.voxyard.media.mix;
