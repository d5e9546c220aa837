package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.LoopId;

/**
 * The sessions of this node, for whoever administers the domain of their users or may look at it; those of other domains do
 * not exist for the caller. The rules of loops are those of the session's role, as if the operator had acted, and the
 * operator's browser is told in the same way. Verbs throw {@link UnknownOperatorException},
 * {@link org.voxyard.domain.access.AccessDeniedException} and
 * {@link org.voxyard.domain.session.NotPermittedException}. What is done to a session is in the audit trail.
 */
@Singleton
public final class SessionService {
    private static final String KIND = "session";

    private final Switchboard switchboard;
    private final LoopService loops;
    private final ActionTrail trail;

    @Inject
    public SessionService(Switchboard switchboard, LoopService loops, ActionTrail trail) {
        this.switchboard = switchboard;
        this.loops = loops;
        this.trail = trail;
    }

    /** The sessions that the query selects among those that the caller sees. */
    public List<SessionView> page(Caller caller, SessionQuery query) {
        return switchboard.list(
                session -> isVisible(caller, session) && query.selects(session), query.limit(), SessionView::of);
    }

    public SessionView find(Caller caller, OperatorId id) {
        return visible(caller, id, SessionView::of);
    }

    /** What the session does with a loop, which may be off. */
    public SessionLoop loop(Caller caller, OperatorId id, LoopId loop) {
        return visible(caller, id, session -> SessionLoop.of(session, loop));
    }

    /** Ends a session; its browser is told why. */
    public void disconnect(Caller caller, OperatorId id) {
        requireAdministration(caller, id);
        SessionView before = find(caller, id);
        switchboard.evict(id, "An administrator ended your session.");
        trail.tell("disconnect", KIND, id.toString(), values(before), Map.of());
    }

    /** Does with a loop what the operator could do: the state first, so that nothing changes when the role forbids it. */
    public SessionLoop order(Caller caller, OperatorId id, LoopId loop, LoopOrder order) {
        requireAdministration(caller, id);
        SessionView session = find(caller, id);
        SessionLoop before = loop(caller, id, loop);
        follow(id, order, before);
        SessionLoop after = loop(caller, id, loop);
        trail.tell(
                order.equals(LoopOrder.OFF) ? "revoke" : "switch",
                KIND,
                id.toString(),
                values(session, before),
                values(session, after));
        return after;
    }

    private void follow(OperatorId id, LoopOrder order, SessionLoop now) {
        LoopId loop = now.loop();
        order.state().ifPresent(state -> loops.switchLoop(id, loop, state));
        order.volume().filter(volume -> volume != now.volume()).ifPresent(volume -> loops.setVolume(id, loop, volume));
        order.pan().filter(pan -> pan != now.pan()).ifPresent(pan -> loops.setPan(id, loop, pan));
    }

    private void requireAdministration(Caller caller, OperatorId id) {
        DomainId domain =
                visible(caller, id, session -> session.arrival().scope().domain());
        caller.requireAdministrationOf(domain);
    }

    private <T> T visible(Caller caller, OperatorId id, Function<OperatorSession, T> view) {
        return switchboard.list(session -> session.id().equals(id) && isVisible(caller, session), 1, view).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownOperatorException(id));
    }

    private static boolean isVisible(Caller caller, OperatorSession session) {
        return caller.sees(session.arrival().scope().domain());
    }

    private static Map<String, Object> values(SessionView session) {
        return Map.of(
                "user", session.user().value(),
                "role", session.role().map(RoleId::value).orElse(""),
                "source", session.arrival().source(),
                "since", session.arrival().since().toString());
    }

    private static Map<String, Object> values(SessionView session, SessionLoop loop) {
        return Map.of(
                "user", session.user().value(),
                "role", session.role().map(RoleId::value).orElse(""),
                "loop", loop.loop().value(),
                "state", loop.state().wireName(),
                "volume", loop.volume(),
                "pan", loop.pan());
    }
}
