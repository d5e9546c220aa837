/**
 * DTLS 1.2 for browsers (RFC 6347, RFC 5764): a handshake in either role that proves the fingerprint of the SDP answer and
 * ends in the keys of SRTP. Facts about browsers and BouncyCastle are in browser-media.md, section "DTLS".
 */
package org.voxyard.media.dtls;
