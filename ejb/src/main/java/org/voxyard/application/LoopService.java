package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.voxyard.application.event.Denied;
import org.voxyard.application.event.PanChanged;
import org.voxyard.application.event.VolumeChanged;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.LoopSettings;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * What operators do with loops. Every verb needs a role and throws
 * {@link org.voxyard.domain.session.NotPermittedException} without the right, or without a role. Events of a verb have
 * been delivered when it returns.
 */
@Singleton
public final class LoopService {
    private final Switchboard switchboard;
    private final LoopSettings settings;
    private final RoleLoops roleLoops;
    private final MediaGateway media;

    @Inject
    public LoopService(Switchboard switchboard, LoopSettings settings, RoleLoops roleLoops, MediaGateway media) {
        this.switchboard = switchboard;
        this.settings = settings;
        this.roleLoops = roleLoops;
        this.media = media;
    }

    /** The loops of the operator's role, by name. */
    public List<LoopView> loops(OperatorId operator) {
        return roleLoops.of(participant(operator));
    }

    /** Switches a loop off, to monitor or to talk, and remembers that for the user and role. */
    public SwitchOutcome switchLoop(OperatorId operator, LoopId loop, LoopState state) {
        return tellingDenial(operator, loop, () -> toState(operator, loop, state));
    }

    private SwitchOutcome toState(OperatorId operator, LoopId loop, LoopState state) {
        if (follows(operator, loop, state)) {
            switchboard.mirror(operator, session -> session.switchTo(loop, state));
        } else {
            Participant by = participant(operator);
            settings.change(by.user(), by.role(), loop, setting -> setting.with(state));
            switchboard.change(operator, session -> session.switchTo(loop, state));
        }
        return new SwitchOutcome(
                switchboard.read(operator, session -> session.state(loop)), switchboard.participants(loop));
    }

    /**
     * Sets and remembers the loop's volume, in any loop state.
     *
     * @param volume 0 to 100; numbers beyond are cut to that
     * @return the volume in effect
     */
    public int setVolume(OperatorId operator, LoopId loop, int volume) {
        int cut = Math.clamp(volume, 0, 100);
        remember(operator, loop, setting -> setting.withVolume(cut));
        switchboard.announce(operator, session -> turn(session, loop, cut));
        return cut;
    }

    /**
     * Sets and remembers where the operator hears the loop, in any loop state.
     *
     * @param pan −100 (left) to 100 (right); numbers beyond are cut to that
     * @return the pan in effect
     */
    public int setPan(OperatorId operator, LoopId loop, int pan) {
        int cut = Math.clamp(pan, -100, 100);
        remember(operator, loop, setting -> setting.withPan(cut));
        switchboard.announce(operator, session -> move(session, loop, cut));
        return cut;
    }

    /** Push-to-talk. Without effect, and no error, when the loop is not in SEND (voice-loop-client.md §9.6). */
    public TalkOutcome talk(OperatorId operator, LoopId loop, boolean talking) {
        tellingDenial(operator, loop, () -> {
            switchboard.change(operator, session -> session.talk(loop, talking));
            return loop;
        });
        return switchboard.read(operator, session -> {
            Participant by = session.participant();
            return new TalkOutcome(loop, session.isTalking(loop), by.user(), by.role());
        });
    }

    /** The operators whose role has the loop, so that the loop's broadcasts are for them. Never waits. */
    public Set<OperatorId> audience(LoopId loop) {
        return Set.copyOf(switchboard.select(session -> session.permission(loop).allows(LoopState.RECV)));
    }

    private boolean follows(OperatorId operator, LoopId loop, LoopState state) {
        return switchboard.read(
                operator, session -> permitted(session, loop, state).mirror().follows(loop, state));
    }

    private void remember(OperatorId operator, LoopId loop, UnaryOperator<LoopSetting> change) {
        switchboard.read(operator, session -> permitted(session, loop, LoopState.RECV));
        Participant by = participant(operator);
        settings.change(by.user(), by.role(), loop, change);
    }

    private <T> T tellingDenial(OperatorId operator, LoopId loop, Supplier<T> verb) {
        try {
            return verb.get();
        } catch (NotPermittedException refused) {
            switchboard.announce(
                    operator,
                    session -> new Denied(operator, session.user(), session.role(), loop, refused.getMessage()));
            throw refused;
        }
    }

    private PanChanged move(OperatorSession session, LoopId loop, int pan) {
        session.adjust(loop, setting -> setting.withPan(pan));
        session.leg().ifPresent(leg -> media.setPan(leg.endpoint(), loop, pan));
        return new PanChanged(session.id(), session.participant(), loop, pan);
    }

    private VolumeChanged turn(OperatorSession session, LoopId loop, int volume) {
        session.adjust(loop, setting -> setting.withVolume(volume));
        session.leg().ifPresent(leg -> media.setVolume(leg.endpoint(), loop, volume));
        return new VolumeChanged(session.id(), session.participant(), loop, volume);
    }

    private Participant participant(OperatorId operator) {
        return switchboard.read(operator, OperatorSession::participant);
    }

    private static OperatorSession permitted(OperatorSession session, LoopId loop, LoopState state) {
        session.requirePermission(loop, state);
        return session;
    }
}
