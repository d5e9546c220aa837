package org.voxyard.media.sdp;

/** Answers as browsers give them to our offer. */
final class BrowserAnswers {
    static final String HASH =
            "7B:8B:F0:65:5F:78:E2:51:3B:AC:6F:F3:3F:46:1B:35:DC:B8:5F:64:1A:24:C2:43:F0:A1:58:D0:A1:2C:19:08";

    /** Chromium with a microphone, before it has gathered candidates. */
    static final String CHROMIUM = """
            v=0
            o=- 4962303333179871722 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0
            a=msid-semantic: WMS 6b5f0a9e-6f0a-4a0c-9a4f-0c8b2f7de1c2
            m=audio 9 UDP/TLS/RTP/SAVPF 100
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            a=ice-ufrag:p3Qe
            a=ice-pwd:WgHn8k2sQnHvJ0q3bJ5yG4tK
            a=ice-options:trickle
            a=fingerprint:sha-256 %s
            a=setup:active
            a=mid:0
            a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
            a=sendrecv
            a=msid:6b5f0a9e-6f0a-4a0c-9a4f-0c8b2f7de1c2 1fd0fba1-6ac2-4c0c-8b7e-1d4a0bb7a3f0
            a=rtcp-mux
            a=rtpmap:100 opus/48000/2
            a=fmtp:100 minptime=20;useinbandfec=1
            a=ssrc:3570614608 cname:4TOk42mSjXCkVIa6
            """.formatted(HASH).replace("\n", "\r\n");

    /** Firefox: fingerprint and ICE options at session level, direction and candidates in the section. */
    static final String FIREFOX = """
            v=0
            o=mozilla...THIS_IS_SDPARTA-99.0 5410297387143215473 0 IN IP4 0.0.0.0
            s=-
            t=0 0
            a=fingerprint:sha-256 %s
            a=group:BUNDLE 0
            a=ice-options:trickle
            a=msid-semantic:WMS *
            m=audio 9 UDP/TLS/RTP/SAVPF 100
            c=IN IP4 0.0.0.0
            a=candidate:0 1 UDP 2122252543 192.0.2.77 51712 typ host
            a=recvonly
            a=extmap:1/recvonly urn:ietf:params:rtp-hdrext:ssrc-audio-level
            a=fmtp:100 maxplaybackrate=48000;stereo=1;useinbandfec=1
            a=ice-pwd:0bb1c64f4b3b8a4d3c5bd8d1a6f8d0f0
            a=ice-ufrag:9f3a77c1
            a=mid:0
            a=rtcp-mux
            a=rtpmap:100 opus/48000/2
            a=setup:active
            a=ssrc:1187283904 cname:{8a9b2f31-1c53-4d4f-a1a5-0b4c6b9a7f11}
            """.formatted(HASH).replace("\n", "\r\n");

    private BrowserAnswers() {}
}
