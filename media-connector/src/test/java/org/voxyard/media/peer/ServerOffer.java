package org.voxyard.media.peer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;

/**
 * What a browser needs of our offer.
 *
 * @param address the first candidate, which has the highest priority
 * @param ssrc of the mix that we shall send
 */
record ServerOffer(IceCredentials ice, Fingerprint fingerprint, InetSocketAddress address, int ssrc) {

    static ServerOffer parse(String sdp) {
        Matcher candidate = find(sdp, "a=candidate:\\S+ 1 udp \\d+ (\\S+) (\\d+) typ host");
        return new ServerOffer(
                new IceCredentials(value(sdp, "a=ice-ufrag:(\\S+)"), value(sdp, "a=ice-pwd:(\\S+)")),
                Fingerprint.parse(value(sdp, "a=fingerprint:(\\S+ \\S+)")),
                new InetSocketAddress(InetAddress.ofLiteral(candidate.group(1)), Integer.parseInt(candidate.group(2))),
                Integer.parseUnsignedInt(value(sdp, "a=ssrc:(\\d+) cname:.*")));
    }

    private static String value(String sdp, String line) {
        return find(sdp, line).group(1);
    }

    private static Matcher find(String sdp, String line) {
        Matcher matcher = Pattern.compile("^" + line + "$", Pattern.MULTILINE).matcher(sdp);
        if (!matcher.find()) {
            throw new IllegalArgumentException("The offer has no line " + line + " in:\n" + sdp);
        }
        return matcher;
    }
}
