package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.voxyard.application.LoopService;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;

/** The open connections of this node, and messages to some of them; a message is written once for all. */
@Singleton
final class Connections {
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final LoopService loops;

    @Inject
    Connections(LoopService loops) {
        this.loops = loops;
    }

    void add(Connection connection) {
        open.add(connection);
    }

    void remove(Connection connection) {
        open.remove(connection);
    }

    void forEach(Consumer<Connection> action) {
        open.forEach(action);
    }

    /** To those who have asked for their loops and whose role has this one. */
    void toLoop(LoopId loop, ServerEvent message) {
        send(message, subscribersOf(loop));
    }

    /** As {@link #toLoop(LoopId, ServerEvent)}, only to those who announced the feature. */
    void toLoop(LoopId loop, Feature feature, ServerEvent message) {
        send(message, subscribersOf(loop).and(connection -> connection.has(feature)));
    }

    void toUser(UserId user, ServerEvent message) {
        send(message, isSignedIn(who -> who.user().equals(user)));
    }

    /** As {@link #toUser(UserId, ServerEvent)}, only to those who announced the feature. */
    void toUser(UserId user, Feature feature, ServerEvent message) {
        send(message, isSignedIn(who -> who.user().equals(user)).and(connection -> connection.has(feature)));
    }

    void toOperator(OperatorId operator, ServerEvent message) {
        send(message, isOf(operator));
    }

    /** As {@link #toOperator(OperatorId, ServerEvent)}, if it announced the feature. */
    void toOperator(OperatorId operator, Feature feature, ServerEvent message) {
        send(message, isOf(operator).and(connection -> connection.has(feature)));
    }

    /** To all who have signed in and announced the feature. */
    void toAll(Feature feature, ServerEvent message) {
        send(message, isSignedIn(who -> true).and(connection -> connection.has(feature)));
    }

    /** To all who have registered. */
    void toRegistered(ServerEvent message) {
        send(message, Connection::isRegistered);
    }

    /** Closes the operator's connection. */
    void close(OperatorId operator, int code, String reason) {
        open.stream().filter(isOf(operator)).forEach(connection -> connection.close(code, reason));
    }

    private void send(ServerEvent message, Predicate<Connection> whom) {
        String text = Wire.write(message);
        open.stream().filter(whom).forEach(connection -> connection.send(text));
    }

    /** Asks once for all who may hear the loop: one question for each connection would be the square of their number. */
    private Predicate<Connection> subscribersOf(LoopId loop) {
        Set<OperatorId> audience = loops.audience(loop);
        Predicate<Connection> mayHear = isSignedIn(who -> audience.contains(who.operator()));
        return mayHear.and(Connection::isSubscribed);
    }

    private static Predicate<Connection> isOf(OperatorId operator) {
        return isSignedIn(who -> who.operator().equals(operator));
    }

    private static Predicate<Connection> isSignedIn(Predicate<SignedIn> whom) {
        return connection -> connection.signedIn().filter(whom).isPresent();
    }
}
