package org.voxyard.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Who may use the dialects of peers that know no credentials: hosts that are listed, and then only directly. A request that
 * came through a proxy is nobody's whom we know, whatever the proxy says about it.
 */
public final class TrustedHosts {
    /** Unless set otherwise: this machine. */
    static final String DEFAULT = "127.0.0.0/8, ::1";

    /** What proxies add; whoever forges one of them only loses trust by it. */
    static final Set<String> PROXY_HEADERS =
            Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final List<Network> networks;

    /** The addresses that begin with the first {@code bits} of one. */
    private record Network(InetAddress address, int bits) {
        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private TrustedHosts(List<Network> networks) {
        this.networks = networks;
    }

    /** The setting {@code voxyard.trusted.hosts}. */
    public static TrustedHosts configured() {
        String environment = System.getenv().getOrDefault("VOXYARD_TRUSTED_HOSTS", DEFAULT);
        return parse(System.getProperty("voxyard.trusted.hosts", environment));
    }

    /** Addresses and networks (192.0.2.0/24) with commas between; throws {@link IllegalArgumentException} for a name. */
    static TrustedHosts parse(String list) {
        return new TrustedHosts(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(TrustedHosts::network)
                .toList());
    }

    /**
     * Whether a request may do without credentials.
     *
     * @param source address at the other end of the connection
     * @param header value of a header of the request, null without it
     */
    public boolean trusts(String source, Function<String, String> header) {
        return PROXY_HEADERS.stream().allMatch(name -> header.apply(name) == null) && isListed(source);
    }

    private boolean isListed(String source) {
        try {
            InetAddress address = literal(source);
            return networks.stream().anyMatch(network -> network.contains(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static Network network(String entry) {
        int slash = entry.indexOf('/');
        InetAddress address = literal(slash < 0 ? entry : entry.substring(0, slash));
        int all = address.getAddress().length * 8;
        int bits = slash < 0 ? all : Integer.parseInt(entry.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("'" + entry + "' is no network.");
        }
        return new Network(address, bits);
    }

    /** Never asks a name service, which others can deceive. */
    private static InetAddress literal(String text) {
        boolean looksLikeOne = text.matches("[0-9.]+") || text.indexOf(':') >= 0;
        try {
            if (looksLikeOne) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException noAddress) {
            // is told of like a name
        }
        throw new IllegalArgumentException("'" + text + "' is no address.");
    }
}
