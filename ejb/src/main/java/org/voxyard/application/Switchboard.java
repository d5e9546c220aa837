package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.OperatorSignedIn;
import org.voxyard.application.event.OperatorSignedOut;
import org.voxyard.application.port.EventPublisher;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.MediaLeg;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorRepository;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.Participant;
import org.voxyard.domain.session.SessionChange;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.TalkGatePolicy;

/**
 * All operators of this node under one lock, which is held for microseconds: nothing under it waits, for the database,
 * the network or an observer. After each change the engine follows, and everybody has been told when the verb returns.
 */
@Singleton
public final class Switchboard {
    private final ReentrantLock lock = new ReentrantLock();
    private final OperatorRepository operators;
    private final Legs legs;
    private final Outbox outbox;
    private final Announcer announcer;

    @Inject
    public Switchboard(OperatorRepository operators, MediaGateway media, EventPublisher publisher) {
        this.operators = operators;
        this.legs = new Legs(media);
        this.outbox = new Outbox(publisher);
        this.announcer = new Announcer(operators, outbox);
    }

    void open(OperatorSession session) {
        run(() -> {
            operators.add(session);
            outbox.add(new OperatorSignedIn(session.id(), session.user(), session.name()));
        });
    }

    /** Looks at a session, or changes what nobody is told of. */
    <T> T read(OperatorId operator, Function<OperatorSession, T> question) {
        return locked(() -> question.apply(get(operator)));
    }

    /** Looks at the oldest {@code limit} sessions that the condition holds for. */
    <T> List<T> list(Predicate<OperatorSession> condition, int limit, Function<OperatorSession, T> view) {
        return locked(() -> operators.all().stream()
                .filter(condition)
                .limit(limit)
                .map(view)
                .toList());
    }

    /** Whose session it is, while it lasts. */
    public Optional<UserId> userOf(OperatorId operator) {
        return locked(() -> operators.find(operator).map(OperatorSession::user));
    }

    /** The sessions that the condition holds for. */
    List<OperatorId> select(Predicate<OperatorSession> condition) {
        return locked(() -> operators.all().stream()
                .filter(condition)
                .map(OperatorSession::id)
                .toList());
    }

    /** Looks at the session whose media leg this is. */
    <T> Optional<T> readByLeg(EndpointId endpoint, Function<OperatorSession, T> question) {
        return locked(() -> byLeg(endpoint).map(question));
    }

    /** The roles that somebody is in. */
    Set<RoleId> roles() {
        return locked(() -> operators.all().stream()
                .flatMap(session -> session.role().stream())
                .collect(Collectors.toSet()));
    }

    List<Participant> participants(LoopId loop) {
        return locked(() -> announcer.participants(loop));
    }

    /** Changes a session. */
    void change(OperatorId operator, Function<OperatorSession, List<SessionChange>> verb) {
        run(() -> apply(get(operator), verb, false));
    }

    /** Changes a session that merely follows another one of the same user and role. */
    void mirror(OperatorId operator, Function<OperatorSession, List<SessionChange>> verb) {
        run(() -> apply(get(operator), verb, true));
    }

    /** Changes every session that the verb has steps for. */
    void changeAll(Function<OperatorSession, List<SessionChange>> verb) {
        run(() -> operators.all().forEach(session -> apply(session, verb, false)));
    }

    /** Changes the session whose media leg this is and announces that; nothing when the leg is nobody's. */
    void changeByLeg(
            EndpointId endpoint,
            Function<OperatorSession, List<SessionChange>> verb,
            Function<OperatorSession, ApplicationEvent> event) {
        run(() -> byLeg(endpoint).ifPresent(session -> {
            apply(session, verb, false);
            outbox.add(event.apply(session));
        }));
    }

    /** Gives a session a new media leg in the place of an earlier one, with the loops as they stand. */
    void connect(OperatorId operator, EndpointId endpoint) {
        run(() -> {
            OperatorSession session = get(operator);
            Optional<MediaLeg> replaced = session.leg();
            apply(session, open -> open.openMedia(endpoint), false);
            replaced.ifPresent(leg -> legs.close(leg.endpoint()));
            legs.connect(session, endpoint);
        });
    }

    /** Announces an event, in order with all changes of sessions. */
    void announce(ApplicationEvent event) {
        run(() -> outbox.add(event));
    }

    /** Changes what others cannot see of a session, then announces an event of it. */
    void announce(OperatorId operator, Function<OperatorSession, ApplicationEvent> change) {
        run(() -> outbox.add(change.apply(get(operator))));
    }

    /** Ends a session: loops are left, the media leg closes. Nothing happens when it is gone already. */
    void remove(OperatorId operator) {
        run(() -> operators.find(operator).ifPresent(this::end));
    }

    /** Ends a session because the server wants it so; its connection is told why. */
    void evict(OperatorId operator, String reason) {
        run(() -> operators.find(operator).ifPresent(session -> {
            end(session);
            outbox.add(new OperatorEvicted(operator, reason));
        }));
    }

    private void end(OperatorSession session) {
        apply(session, OperatorSession::leave, false);
        operators.remove(session.id());
        session.leg().ifPresent(leg -> legs.close(leg.endpoint()));
        outbox.add(new OperatorSignedOut(session.id(), session.user()));
    }

    private void apply(OperatorSession session, Function<OperatorSession, List<SessionChange>> verb, boolean mirrored) {
        Optional<Participant> before = session.role().map(role -> session.participant());
        Optional<MediaLeg> leg = session.leg();
        Optional<TalkGatePolicy> gate = session.talkGate();
        List<SessionChange> steps = verb.apply(session);
        leg.ifPresent(open -> follow(session, open.endpoint(), steps, gate));
        before.ifPresent(by -> announcer.tell(new Announcer.Steps(session, by, mirrored, steps)));
    }

    private void follow(
            OperatorSession session, EndpointId endpoint, List<SessionChange> steps, Optional<TalkGatePolicy> before) {
        try {
            steps.forEach(step -> legs.follow(session, endpoint, step));
            if (!session.talkGate().equals(before)) {
                legs.takeTalkGate(session, endpoint);
            }
        } catch (EngineBusyException overload) {
            outbox.add(new OperatorEvicted(session.id(), "The audio of this node is overloaded; sign in again."));
        }
    }

    private Optional<OperatorSession> byLeg(EndpointId endpoint) {
        return operators.all().stream()
                .filter(session -> session.hasLeg(endpoint))
                .findFirst();
    }

    private OperatorSession get(OperatorId operator) {
        return operators.find(operator).orElseThrow(() -> new UnknownOperatorException(operator));
    }

    private void run(Runnable change) {
        locked(() -> {
            change.run();
            return true;
        });
        outbox.deliver();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
