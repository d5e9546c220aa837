package org.voxyard.media.peer;

import org.voxyard.media.api.Ssrc;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;

/** The answer of a browser, as Chromium words it. */
final class AnswerText {
    private AnswerText() {}

    static String of(IceCredentials ice, Fingerprint fingerprint, BrowserTraits traits, Ssrc ssrc) {
        return """
                v=0
                o=- 4962303333179871722 2 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0
                a=msid-semantic: WMS microphone
                m=audio 9 UDP/TLS/RTP/SAVPF 100
                c=IN IP4 0.0.0.0
                a=rtcp:9 IN IP4 0.0.0.0
                a=ice-ufrag:%s
                a=ice-pwd:%s
                a=ice-options:trickle
                a=fingerprint:%s
                a=setup:%s
                a=mid:0
                a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                a=%s
                a=msid:microphone track
                a=rtcp-mux
                a=rtpmap:100 opus/48000/2
                a=fmtp:100 minptime=10;useinbandfec=1
                a=ssrc:%s cname:simulated
                """.formatted(
                        ice.ufrag(),
                        ice.password(),
                        fingerprint,
                        traits.role() == DtlsRole.CLIENT ? "active" : "passive",
                        traits.sends() ? "sendrecv" : "recvonly",
                        ssrc)
                .replace("\n", "\r\n");
    }
}
