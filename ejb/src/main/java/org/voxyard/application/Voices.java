package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.MediaEvent.TalkStopped;
import org.voxyard.media.api.Ssrc;

/** Whose voice is on a loop. A voice keeps its name until it ends, though its operator may be gone by then. */
@Singleton
public final class Voices {
    private static final Source UNKNOWN = new Source(Optional.empty(), "Unknown source");

    private final Map<EndpointId, Source> players = new ConcurrentHashMap<>();
    private final Map<Voice, Source> sounding = new ConcurrentHashMap<>();
    private final Map<EndpointId, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Switchboard switchboard;

    @Inject
    public Voices(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    private record Voice(LoopId loop, Ssrc ssrc) {}

    private record Source(Optional<Participant> by, String name) {
        static Source of(OperatorSession session) {
            return new Source(session.role().map(role -> session.participant()), session.name());
        }
    }

    /** Names a player, so that its voice is not one of an unknown source. */
    void name(EndpointId player, String name) {
        players.put(player, new Source(Optional.empty(), name));
    }

    /** Forgets a player that is closed. */
    void forget(EndpointId player) {
        players.remove(player);
        awaited.remove(player);
    }

    /** Is done when the player is next heard on a loop; until the player is forgotten. */
    CompletableFuture<Void> next(EndpointId player) {
        return awaited.computeIfAbsent(player, absent -> new CompletableFuture<>());
    }

    void onStarted(TalkStarted event) {
        event.endpoint().map(awaited::remove).ifPresent(voice -> voice.complete(null));
        Source source = event.endpoint().map(this::source).orElse(UNKNOWN);
        sounding.put(new Voice(event.loop(), event.ssrc()), source);
        announce(event.loop(), true, event.ssrc(), source);
    }

    void onStopped(TalkStopped event) {
        Source source = sounding.remove(new Voice(event.loop(), event.ssrc()));
        announce(event.loop(), false, event.ssrc(), Optional.ofNullable(source).orElse(UNKNOWN));
    }

    private Source source(EndpointId endpoint) {
        return Optional.ofNullable(players.get(endpoint))
                .or(() -> switchboard.readByLeg(endpoint, Source::of))
                .orElse(UNKNOWN);
    }

    private void announce(LoopId loop, boolean on, Ssrc ssrc, Source source) {
        switchboard.announce(new VoiceChanged(loop, on, ssrc, source.by(), source.name()));
    }
}
