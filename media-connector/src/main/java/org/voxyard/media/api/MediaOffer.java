package org.voxyard.media.api;

/**
 * The engine's SDP offer to a browser.
 *
 * @param sdp a whole session description with CRLF line ends and all candidates (voice-loop-client.md §8)
 * @param ssrc under which this endpoint's voice will appear on loops
 */
public record MediaOffer(String sdp, Ssrc ssrc) {}
