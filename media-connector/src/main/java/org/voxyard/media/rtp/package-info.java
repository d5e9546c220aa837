/** RTP and RTCP (RFC 3550) and RTP header extensions (RFC 8285), read and written in place in caller-owned arrays. */
package org.voxyard.media.rtp;
