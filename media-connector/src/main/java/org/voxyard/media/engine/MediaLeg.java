package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.dtls.DtlsSession;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.sdp.SdpAnswer;

/** One browser's media leg: ICE and DTLS state. Written by the Conductor alone. */
final class MediaLeg {
    /** DTLS datagrams kept until the answer, with the fingerprint, is there. */
    private static final int MAX_HELD_DATAGRAMS = 8;

    /** Addresses that one leg may have at once: a browser's interfaces, and where a NAT moved it lately. */
    private static final int MAX_ADDRESSES = 8;

    private final EndpointId endpoint;
    private final IceCredentials credentials;
    private final Ingress ingress;
    private final Egress egress;
    private final long openedNs;
    private final Set<InetSocketAddress> addresses = new LinkedHashSet<>();
    private final Queue<byte[]> held = new ArrayDeque<>();
    private Optional<SdpAnswer> answer = Optional.empty();
    private Optional<DtlsSession> dtls = Optional.empty();
    private volatile Optional<InetSocketAddress> selected = Optional.empty();
    private boolean nominated;
    private boolean connected;
    private long lastCheckNs;

    MediaLeg(EndpointId endpoint, IceCredentials credentials, Ingress ingress, Egress egress, long openedNs) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.ingress = ingress;
        this.egress = egress;
        this.openedNs = openedNs;
        lastCheckNs = openedNs;
    }

    EndpointId endpoint() {
        return endpoint;
    }

    IceCredentials credentials() {
        return credentials;
    }

    Ingress ingress() {
        return ingress;
    }

    Egress egress() {
        return egress;
    }

    Optional<SdpAnswer> answer() {
        return answer;
    }

    Optional<String> remoteUfrag() {
        return answer.map(given -> given.ice().ufrag());
    }

    /** Takes the answer with the session that will check its fingerprint, and gives it what was held. */
    void answered(SdpAnswer given, DtlsSession session) {
        answer = Optional.of(given);
        dtls = Optional.of(session);
        while (!held.isEmpty()) {
            byte[] datagram = held.remove();
            session.offer(datagram, 0, datagram.length);
        }
    }

    Optional<DtlsSession> dtls() {
        return dtls;
    }

    /** Keeps a datagram for later; false when there is no room. */
    boolean hold(byte[] datagram) {
        return held.size() < MAX_HELD_DATAGRAMS && held.add(datagram);
    }

    /** Notes a valid check. Returns whether its address is new. */
    boolean checked(InetSocketAddress source, long nowNs) {
        lastCheckNs = nowNs;
        return addresses.add(source);
    }

    /** Forgets the oldest address that is not in use when there are too many. */
    Optional<InetSocketAddress> evictExcess() {
        if (addresses.size() <= MAX_ADDRESSES) {
            return Optional.empty();
        }
        Optional<InetSocketAddress> oldest = addresses.stream()
                .filter(address -> !selected.equals(Optional.of(address)))
                .findFirst();
        oldest.ifPresent(addresses::remove);
        return oldest;
    }

    Set<InetSocketAddress> addresses() {
        return addresses;
    }

    /** Another leg took the address over. */
    void lose(InetSocketAddress address) {
        addresses.remove(address);
    }

    /** Moves to the address when it is nominated, or when nothing better is known. Returns whether it changed. */
    boolean select(InetSocketAddress source, boolean useCandidate) {
        boolean better = selected.isEmpty() || useCandidate || !nominated;
        nominated |= useCandidate;
        if (better && !selected.equals(Optional.of(source))) {
            selected = Optional.of(source);
            return true;
        }
        return false;
    }

    /** Where media goes now; any thread. */
    Optional<InetSocketAddress> selected() {
        return selected;
    }

    boolean isConnected() {
        return connected;
    }

    void connect() {
        connected = true;
    }

    long lastCheckNs() {
        return lastCheckNs;
    }

    long openedNs() {
        return openedNs;
    }
}
