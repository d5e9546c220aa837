/** The one offer that we make and the answers to it (RFC 8866, RFC 9429, voice-loop-client.md §8). */
package org.voxyard.media.sdp;
