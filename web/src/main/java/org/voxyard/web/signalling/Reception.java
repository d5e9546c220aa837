package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.voxyard.application.OperatorService;

/** Where connections begin and end. */
@Singleton
final class Reception {
    /** How long a socket may stay without a sign-in. */
    static final long PATIENCE_NS = 30L * 60 * 1_000_000_000;
    /** Pings that may stay unanswered. */
    static final int MAX_LOST_PONGS = 2;

    private final Lobby lobby = new Lobby();
    private final Connections connections;
    private final OperatorService operators;

    @Inject
    Reception(Connections connections, OperatorService operators) {
        this.connections = connections;
        this.operators = operators;
    }

    /** Takes a socket in; empty when it was closed because its address has too many. */
    Optional<Connection> open(Socket socket, String source, long nowNs) {
        if (!lobby.enter(source)) {
            socket.close(CloseCodes.POLICY, "too many sockets without sign-in");
            return Optional.empty();
        }
        Connection connection = new Connection(socket, source, nowNs);
        connections.add(connection);
        return Optional.of(connection);
    }

    /** Somebody has signed in on the connection; ends the operator's session at once if the socket has closed meanwhile. */
    void signedIn(Connection connection, SignedIn who) {
        if (connection.signIn(who)) {
            lobby.leave(connection.source());
        } else {
            operators.close(who.operator(), "The connection closed during sign-in.");
        }
    }

    /** The socket is gone. */
    void closed(Connection connection, String reason) {
        connections.remove(connection);
        if (connection.markClosed()) {
            connection
                    .signedIn()
                    .ifPresentOrElse(
                            who -> operators.close(who.operator(), reason), () -> lobby.leave(connection.source()));
        }
    }

    /** To be called every 15 s: pings, and closes what does not answer or does not sign in. */
    void onHeartbeat(long nowNs) {
        connections.forEach(connection -> check(connection, nowNs));
    }

    /** Closes all connections because the server stops. */
    void closeAll() {
        connections.forEach(connection -> connection.close(CloseCodes.GOING_AWAY, "server shutdown"));
    }

    private static void check(Connection connection, long nowNs) {
        if (connection.ping() >= MAX_LOST_PONGS) {
            connection.close(CloseCodes.POLICY, "pings not answered");
        } else if (connection.signedIn().isEmpty() && nowNs - connection.openedNs() > PATIENCE_NS) {
            connection.close(CloseCodes.POLICY, "no sign-in for 30 minutes");
        }
    }
}
