package org.voxyard.media.dtls;

import java.util.List;
import org.voxyard.media.srtp.SrtpProfile;

/**
 * What a session insists on.
 *
 * @param identity our certificate
 * @param peer the certificate that the peer's SDP promised
 * @param role ours
 * @param profiles the SRTP profiles that we speak, the preferred one first; as server we choose by this order
 */
public record DtlsTerms(DtlsIdentity identity, Fingerprint peer, DtlsRole role, List<SrtpProfile> profiles) {
    /** The cheapest first; browsers speak the first two, the last is for others. */
    public static final List<SrtpProfile> PREFERRED_PROFILES =
            List.of(SrtpProfile.AEAD_AES_128_GCM, SrtpProfile.AES128_CM_HMAC_SHA1_80, SrtpProfile.AEAD_AES_256_GCM);

    public DtlsTerms {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("A session needs an SRTP profile");
        }
    }

    /** Terms with {@link #PREFERRED_PROFILES}. */
    public DtlsTerms(DtlsIdentity identity, Fingerprint peer, DtlsRole role) {
        this(identity, peer, role, PREFERRED_PROFILES);
    }
}
