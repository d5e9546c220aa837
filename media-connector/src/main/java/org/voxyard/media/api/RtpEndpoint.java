package org.voxyard.media.api;

import java.net.InetSocketAddress;

/**
 * A media leg without ICE and DTLS: plain RTP from and to one address (phones, gateways, load programs).
 *
 * @param remote where it sends from and receives
 * @param payloadType of Opus on this leg, 0 to 127
 */
public record RtpEndpoint(InetSocketAddress remote, int payloadType) {}
