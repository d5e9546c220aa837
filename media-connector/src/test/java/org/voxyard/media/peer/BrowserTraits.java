package org.voxyard.media.peer;

import java.util.List;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.DtlsTerms;
import org.voxyard.media.srtp.SrtpProfile;

/**
 * How a simulated browser differs from others.
 *
 * @param role browsers are the DTLS client
 * @param profiles SRTP profiles that it speaks
 * @param sends whether its answer promises audio; it can send all the same
 */
public record BrowserTraits(DtlsRole role, List<SrtpProfile> profiles, boolean sends) {
    /** As Chromium with a microphone. */
    public static final BrowserTraits USUAL = new BrowserTraits(DtlsRole.CLIENT, DtlsTerms.PREFERRED_PROFILES, true);

    public BrowserTraits withRole(DtlsRole other) {
        return new BrowserTraits(other, profiles, sends);
    }

    public BrowserTraits withProfiles(SrtpProfile... others) {
        return new BrowserTraits(role, List.of(others), sends);
    }

    /** Without a microphone. */
    public BrowserTraits listeningOnly() {
        return new BrowserTraits(role, profiles, false);
    }
}
