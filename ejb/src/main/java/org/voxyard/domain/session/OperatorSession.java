package org.voxyard.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.SessionChange.GateMoved;
import org.voxyard.domain.session.SessionChange.Switched;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.TalkGatePolicy;

/**
 * One signed-in connection: who it is, in which role, what it does with each loop, and its talk gates. Decides who may
 * monitor and who may talk (voice-loop-client.md §9). Every verb returns the steps taken, in order; one that throws has
 * changed nothing. For one thread at a time.
 */
public final class OperatorSession {
    private final OperatorId id;
    private final UserId user;
    private final String name;
    private final ClientId client;
    private final Arrival arrival;
    private final Map<LoopId, Standing> standings = new TreeMap<>();
    private final Mirror mirror = new Mirror();
    private Optional<Position> position = Optional.empty();
    private Optional<MediaLeg> leg = Optional.empty();

    /** A session without role and media; {@code name} is the user's, for display. */
    public OperatorSession(OperatorId id, UserId user, String name, ClientId client, Arrival arrival) {
        this.id = id;
        this.user = user;
        this.name = name;
        this.client = client;
        this.arrival = arrival;
    }

    /** Takes a role; an earlier one is given up first, with all its loops. Media stays. */
    public List<SessionChange> takePosition(Position taken) {
        List<SessionChange> steps = leaveLoops();
        position = Optional.of(taken);
        mirror.clear();
        return steps;
    }

    /** Switches a loop off, to monitor or to talk. The gate is closed afterwards unless the state is the one in force. */
    public List<SessionChange> switchTo(LoopId loop, LoopState state) {
        requirePermission(loop, state);
        return move(loop, state);
    }

    /** Push-to-talk: the gate opens only in SEND and with media; otherwise nothing happens, which is no fault. */
    public List<SessionChange> talk(LoopId loop, boolean talking) {
        requirePermission(loop, LoopState.SEND);
        boolean open = talking && state(loop) == LoopState.SEND && isMediaReady();
        return moveGate(loop, open);
    }

    /** Remembers how loud and where the operator likes a loop. */
    public void adjust(LoopId loop, UnaryOperator<LoopSetting> change) {
        requirePermission(loop, LoopState.RECV);
        position = position.map(held -> held.with(loop, change));
    }

    /** Takes the role's terms as they are now: what they allow no more ends at once. Another talk gate begins closed. */
    public List<SessionChange> apply(RoleTerms terms) {
        List<SessionChange> steps = new ArrayList<>();
        if (!talkGate().equals(terms.talkGate())) {
            steps.addAll(closeGates());
        }
        position = position.map(held -> held.with(terms));
        for (LoopId loop : List.copyOf(standings.keySet())) {
            steps.addAll(move(loop, permission(loop).limit(state(loop))));
        }
        return steps;
    }

    /** Leaves all loops and gives the role up. */
    public List<SessionChange> leave() {
        List<SessionChange> steps = leaveLoops();
        position = Optional.empty();
        return steps;
    }

    /** Puts a new media leg, not ready yet, in the place of an earlier one. Gates close, loops stay as they are. */
    public List<SessionChange> openMedia(EndpointId endpoint) {
        List<SessionChange> steps = closeGates();
        leg = Optional.of(new MediaLeg(endpoint, false));
        return steps;
    }

    /** Audio can flow from now on. */
    public List<SessionChange> mediaConnected() {
        leg = leg.map(open -> new MediaLeg(open.endpoint(), true));
        return List.of();
    }

    /** Forgets the media leg. Gates close, loops stay as they are. */
    public List<SessionChange> loseMedia() {
        List<SessionChange> steps = closeGates();
        leg = Optional.empty();
        return steps;
    }

    /** Throws {@link NotPermittedException} unless the role allows the state on the loop. */
    public void requirePermission(LoopId loop, LoopState state) {
        Position held = requirePosition();
        Permission permission = held.permission(loop);
        if (!permission.allows(state)) {
            throw new NotPermittedException(permission.refusal(held.role(), loop), state(loop));
        }
    }

    /** The role and what comes with it, or {@link NotPermittedException} before one is taken. */
    public Position requirePosition() {
        return position.orElseThrow(() -> new NotPermittedException("Take a role first."));
    }

    public OperatorId id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    public String name() {
        return name;
    }

    public ClientId client() {
        return client;
    }

    /** Where it comes from and since when. */
    public Arrival arrival() {
        return arrival;
    }

    public Optional<RoleId> role() {
        return position.map(Position::role);
    }

    /** When this session's packets pass; empty for what the node is set to. */
    public Optional<TalkGatePolicy> talkGate() {
        return position.map(Position::terms).flatMap(RoleTerms::talkGate);
    }

    public Optional<MediaLeg> leg() {
        return leg;
    }

    public boolean hasLeg(EndpointId endpoint) {
        return leg.isPresent() && leg.get().endpoint().equals(endpoint);
    }

    public boolean isMediaReady() {
        return leg.isPresent() && leg.get().ready();
    }

    /** How this session follows other connections of the same user and role. */
    public Mirror mirror() {
        return mirror;
    }

    public LoopState state(LoopId loop) {
        return standing(loop).state();
    }

    public boolean isTalking(LoopId loop) {
        return standing(loop).gateOpen();
    }

    /** What the role may do with the loop; nothing before a role is taken. */
    public Permission permission(LoopId loop) {
        return position.map(held -> held.permission(loop)).orElse(Permission.NONE);
    }

    /** How the operator likes the loop; only with a role. */
    public LoopSetting setting(LoopId loop) {
        return requirePosition().setting(loop);
    }

    /** What lets this session hear and talk on the loop now, or keeps it from that. */
    public Situation situation(LoopId loop) {
        LoopSetting setting = position.map(held -> held.setting(loop)).orElse(LoopSetting.UNTOUCHED);
        return new Situation(role(), isMediaReady(), loop, state(loop), isTalking(loop), setting.volume());
    }

    /** The loops that are not off. */
    public List<LoopId> loops() {
        return List.copyOf(standings.keySet());
    }

    /** How others see this session; only with a role. */
    public Participant participant() {
        return new Participant(client, user, requirePosition().role());
    }

    /** Whether this is a session of the same user in the same role. */
    public boolean isIn(Participant other) {
        return user.equals(other.user()) && role().equals(Optional.of(other.role()));
    }

    private List<SessionChange> leaveLoops() {
        List<SessionChange> steps = new ArrayList<>();
        loops().forEach(loop -> steps.addAll(move(loop, LoopState.NONE)));
        return steps;
    }

    private List<SessionChange> closeGates() {
        List<SessionChange> steps = new ArrayList<>();
        loops().forEach(loop -> steps.addAll(moveGate(loop, false)));
        return steps;
    }

    private List<SessionChange> move(LoopId loop, LoopState target) {
        List<SessionChange> steps = new ArrayList<>();
        if (state(loop) != target) {
            steps.addAll(moveGate(loop, false));
        }
        while (state(loop) != target) {
            steps.add(step(loop, target));
        }
        return steps;
    }

    private Switched step(LoopId loop, LoopState target) {
        LoopState from = state(loop);
        LoopState to = from == LoopState.RECV ? target : LoopState.RECV;
        put(loop, new Standing(to, false));
        return new Switched(loop, from, to);
    }

    private List<SessionChange> moveGate(LoopId loop, boolean open) {
        if (isTalking(loop) == open) {
            return List.of();
        }
        put(loop, new Standing(state(loop), open));
        return List.of(new GateMoved(loop, open));
    }

    private Standing standing(LoopId loop) {
        return standings.getOrDefault(loop, Standing.OFF);
    }

    private void put(LoopId loop, Standing standing) {
        if (standing.equals(Standing.OFF)) {
            standings.remove(loop);
        } else {
            standings.put(loop, standing);
        }
    }
}
