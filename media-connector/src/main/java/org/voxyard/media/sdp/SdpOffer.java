package org.voxyard.media.sdp;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;

/**
 * Our offer to a browser: one audio section, Opus both ways, ICE-lite, either DTLS role (voice-loop-client.md §8). All
 * candidates are in it, so nothing has to be trickled. Redundant Opus stands first, because Chromium repeats packets only
 * for a peer that prefers it.
 *
 * @param originId a random number that is not negative, new for every offer
 * @param ice our side's
 * @param fingerprint of our certificate
 * @param ssrc of the mix that we shall send
 * @param redundancy whether the browser is asked to repeat in every packet the one before (RFC 2198)
 * @param candidates where we can be reached, the preferred first; at least one, all resolved
 */
public record SdpOffer(
        long originId,
        IceCredentials ice,
        Fingerprint fingerprint,
        Ssrc ssrc,
        boolean redundancy,
        List<InetSocketAddress> candidates) {
    /** Opus, the only codec that we offer. */
    public static final int OPUS_PAYLOAD_TYPE = 100;

    /** Opus with repetitions; we take it, we do not send it. */
    public static final int REDUNDANT_PAYLOAD_TYPE = 101;

    /** Identifier of the header extension for the audio level (RFC 6464). */
    public static final int AUDIO_LEVEL_ID = 1;

    /** Each packet holds itself and the one before, both Opus. */
    private static final String REDUNDANT_CODEC = """
            a=rtpmap:101 red/48000/2
            a=fmtp:101 100/100
            """;

    private static final String CRLF = "\r\n";

    public SdpOffer {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || candidates.stream().anyMatch(InetSocketAddress::isUnresolved)) {
            throw new IllegalArgumentException("An offer needs resolved candidates: " + candidates);
        }
    }

    /** Canonical name of our stream, in RTCP too (RFC 3550 §6.5.1). */
    public String cname() {
        return Long.toHexString(originId);
    }

    /** The session description with CRLF line ends. */
    public String text() {
        String head = """
                v=0
                o=- %s 1 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0
                a=ice-lite
                a=ice-options:trickle
                m=audio 9 UDP/TLS/RTP/SAVPF %s
                c=IN IP4 0.0.0.0
                a=mid:0
                a=sendrecv
                a=rtcp-mux
                a=setup:actpass
                a=fingerprint:%s
                a=ice-ufrag:%s
                a=ice-pwd:%s
                %sa=rtpmap:100 opus/48000/2
                a=fmtp:100 minptime=20;useinbandfec=1;usedtx=1
                a=ptime:20
                a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                a=msid:voxyard mix
                a=ssrc:%s cname:%s
                """.formatted(
                        originId,
                        redundancy ? "101 100" : "100",
                        fingerprint,
                        ice.ufrag(),
                        ice.password(),
                        redundancy ? REDUNDANT_CODEC : "",
                        ssrc,
                        cname());
        Stream<String> lines = IntStream.range(0, candidates.size()).mapToObj(this::candidateLine);
        return Stream.of(head.lines(), lines, Stream.of("a=end-of-candidates"))
                .flatMap(each -> each)
                .map(line -> line + CRLF)
                .reduce("", String::concat);
    }

    /** The description without the ICE password. */
    @Override
    public String toString() {
        return "SdpOffer[" + ice + ", " + ssrc + ", " + candidates + "]";
    }

    private String candidateLine(int index) {
        InetSocketAddress address = candidates.get(index);
        return "a=candidate:%s 1 udp %s %s %s typ host"
                .formatted(index + 1, hostPriority(index), literal(address), address.getPort());
    }

    /** RFC 8445 §5.1.2.1 for a host candidate of component 1. */
    private static long hostPriority(int index) {
        return (126L << 24) | ((65_535L - index) << 8) | 255;
    }

    /** Without the scope that Java appends to link-local IPv6 addresses. */
    private static String literal(InetSocketAddress address) {
        String literal = address.getAddress().getHostAddress();
        int scope = literal.indexOf('%');
        return scope < 0 ? literal : literal.substring(0, scope);
    }
}
