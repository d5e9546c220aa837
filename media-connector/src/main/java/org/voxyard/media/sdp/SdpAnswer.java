package org.voxyard.media.sdp;

import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;

/**
 * What a browser's answer to {@link SdpOffer} says. Of everything else in it nothing is required and nothing is an error:
 * mid, ssrc, trickle, candidates, further sections.
 *
 * @param ice the peer's side
 * @param fingerprint of the certificate that the peer will prove
 * @param peerRole the peer's, {@code a=setup}; ours is the opposite
 * @param payloadType what the peer calls Opus, 0–127; 100 unless it has its own mind
 * @param redundantPayloadType what the peer calls Opus with repetitions (RFC 2198), or {@link #NO_REDUNDANCY}
 * @param audioLevelId identifier of the audio level extension, 1–14, or {@link #NO_AUDIO_LEVEL}
 * @param sends whether the peer will send audio
 * @param receives whether the peer wants to hear
 */
public record SdpAnswer(
        IceCredentials ice,
        Fingerprint fingerprint,
        DtlsRole peerRole,
        int payloadType,
        int redundantPayloadType,
        int audioLevelId,
        boolean sends,
        boolean receives) {
    /** The peer does not repeat payloads. */
    public static final int NO_REDUNDANCY = -1;

    /** The peer accepts no audio level extension. */
    public static final int NO_AUDIO_LEVEL = -1;

    /**
     * Reads an answer of at most 64 KiB and 1000 lines.
     *
     * @throws MalformedAnswerException with one plain sentence; its subclass if the answer accepts no Opus
     */
    public static SdpAnswer parse(String sdp) throws MalformedAnswerException {
        return new AnswerReader(SdpText.split(sdp)).read();
    }

    /** The DTLS role that is left for us. */
    public DtlsRole ourRole() {
        return peerRole.opposite();
    }
}
