package org.voxyard.web.signalling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.session.OperatorId;

/**
 * One client's socket and what the server knows of it. Its requests are handled one at a time; broadcasts come from any
 * thread.
 */
final class Connection {
    private final String source;
    private final Socket socket;
    private final Outbox outbox;
    private final long openedNs;
    private Optional<SignedIn> signedIn = Optional.empty();
    private boolean closed;
    private int unansweredPings;
    private volatile Set<Feature> features = Set.of();
    private volatile boolean role;
    private volatile boolean registered;
    private volatile boolean subscribed;
    private volatile boolean leaving;

    /** A connection on a socket that is open; {@code source} is the address of the peer. */
    Connection(Socket socket, String source, long openedNs) {
        this.socket = socket;
        this.outbox = new Outbox(socket);
        this.source = source;
        this.openedNs = openedNs;
    }

    String source() {
        return source;
    }

    long openedNs() {
        return openedNs;
    }

    /** Queues an answer or a server event. */
    void send(Record message) {
        send(Wire.write(message));
    }

    /** Queues a message that was written once for many. */
    void send(String message) {
        outbox.offer(message);
    }

    void close(int code, String reason) {
        outbox.close(code, reason);
    }

    /** Takes note of a sign-in; {@code false} when the socket has closed meanwhile. */
    synchronized boolean signIn(SignedIn who) {
        signedIn = closed ? signedIn : Optional.of(who);
        return !closed;
    }

    synchronized Optional<SignedIn> signedIn() {
        return signedIn;
    }

    /** The operator of a connection that has signed in. */
    OperatorId operator() throws RequestFault {
        return signedIn().map(SignedIn::operator).orElseThrow(Phase.AUTHENTICATED::notReached);
    }

    /** Takes note that the socket is gone; {@code false} when that was known. */
    synchronized boolean markClosed() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Takes note of features that a message announced, if it did; returns the names of those that we know. */
    Optional<List<String>> announce(Optional<List<String>> announced) {
        announced.ifPresent(names -> features = Feature.known(names));
        return announced.map(names -> features.stream().map(Feature::wireName).toList());
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** The operator has taken a role, maybe another one than before. */
    void takeRole() {
        role = true;
    }

    boolean hasRole() {
        return role;
    }

    /** From now on system broadcasts are for this client too. */
    void register() {
        registered = true;
    }

    boolean isRegistered() {
        return registered;
    }

    /** From now on broadcasts of the role's loops are for this client too. */
    void subscribe() {
        subscribed = true;
    }

    boolean isSubscribed() {
        return subscribed;
    }

    /** The socket is to be closed after the answer to the request in hand. */
    void leave() {
        leaving = true;
    }

    void closeWhenLeaving() {
        if (leaving) {
            outbox.closeAfterFlush(CloseCodes.NORMAL, "logout");
        }
    }

    /** Sends a ping; returns how many before it were not answered. */
    synchronized int ping() {
        socket.ping();
        return unansweredPings++;
    }

    synchronized void pong() {
        unansweredPings = 0;
    }
}
