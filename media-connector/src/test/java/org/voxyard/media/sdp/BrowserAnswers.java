package org.voxyard.media.sdp;

/** Answers as browsers give them to our offer. */
final class BrowserAnswers {
    static final String HASH =
            "A4:41:14:4E:C9:0C:21:69:58:C9:D6:8C:B5:99:86:1D:B5:4F:07:86:66:AE:1E:43:1F:5F:84:E4:2B:F1:7C:53";

    /** Chromium 156 with a microphone, before it has gathered candidates; captured. */
    static final String CHROMIUM = """
            v=0
            o=- 6778965662854467366 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0
            a=msid-semantic: WMS a443e601-5b2f-4d61-89e8-020d77006506
            m=audio 9 UDP/TLS/RTP/SAVPF 100
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            a=ice-ufrag:DJY5
            a=ice-pwd:QqPK/pc2HruWo4WGbvlr+rth
            a=ice-options:trickle
            a=fingerprint:sha-256 %s
            a=setup:active
            a=mid:0
            a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
            a=sendrecv
            a=msid:a443e601-5b2f-4d61-89e8-020d77006506 76d1d317-4f8c-4d96-80d1-7a1960b25499
            a=rtcp-mux
            a=rtpmap:100 opus/48000/2
            a=fmtp:100 minptime=10;useinbandfec=1
            a=ssrc:1156941976 cname:3yslWXPj5lNbo+AP
            """.formatted(HASH).replace("\n", "\r\n");

    /** Firefox, after its known form: fingerprint and ICE options at session level, direction and candidates in the section. */
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
