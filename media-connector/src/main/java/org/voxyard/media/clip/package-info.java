/** Recordings as clips: read, resampled and encoded on the caller's thread. Nothing here is on the data path. */
package org.voxyard.media.clip;
