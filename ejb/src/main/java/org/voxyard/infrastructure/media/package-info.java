/** The media engine behind its resource adapter, and the clips that are shipped. */
package org.voxyard.infrastructure.media;
