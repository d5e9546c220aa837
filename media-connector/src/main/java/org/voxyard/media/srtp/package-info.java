/** SRTP and SRTCP (RFC 3711) with AES counter mode and HMAC-SHA1, or AES-GCM (RFC 7714); in place and without garbage. */
package org.voxyard.media.srtp;
