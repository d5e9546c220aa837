package org.voxyard.domain.session;

/** Where requests come from, for counting them. */
public final class SourceAddress {
    private static final int GROUPS_OF_A_NETWORK = 4;

    private SourceAddress() {}

    /** The address itself; of an IPv6 address its /64 network, because whoever has one address there has all of them. */
    public static String network(String address) {
        int zone = address.indexOf('%');
        String bare = zone < 0 ? address : address.substring(0, zone);
        return bare.indexOf(':') < 0 || bare.indexOf('.') >= 0 ? bare : prefix(bare);
    }

    /** Expands {@code ::} and keeps the first four groups. */
    private static String prefix(String address) {
        int gap = address.indexOf("::");
        String[] head = groups(gap < 0 ? address : address.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : address.substring(gap + 2));
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
            int inTail = i - (8 - tail.length);
            String group = i < head.length ? head[i] : inTail >= 0 ? tail[inTail] : "0";
            network.append(group).append(':');
        }
        return network.append("/64").toString();
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":");
    }
}
