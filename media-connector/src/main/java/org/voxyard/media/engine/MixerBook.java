package org.voxyard.media.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopPriority;

/** All that a mixer was told and that still holds, so that another one can be told the same. Thread: the Conductor. */
final class MixerBook {
    private final Map<LoopChannel, LoopPriority> loops = new LinkedHashMap<>();
    private final Map<EndpointId, Listener> listeners = new LinkedHashMap<>();
    private final Map<EndpointId, Player> players = new LinkedHashMap<>();

    void addLoop(LoopChannel loop) {
        loops.put(loop, LoopPriority.NORMAL);
    }

    void removeLoop(LoopChannel loop) {
        loops.remove(loop);
        listeners.values().forEach(listener -> listener.forget(loop.index()));
    }

    void priority(LoopChannel loop, LoopPriority priority) {
        loops.replace(loop, priority);
    }

    void addListener(Listener listener) {
        listeners.put(listener.endpoint(), listener);
    }

    void change(EndpointId endpoint, Consumer<Listener> change) {
        Listener listener = listeners.get(endpoint);
        if (listener != null) {
            change.accept(listener);
        }
    }

    void removeListener(EndpointId endpoint) {
        listeners.remove(endpoint);
    }

    void addPlayer(EndpointId endpoint, Player player) {
        players.put(endpoint, player);
    }

    void removePlayer(EndpointId endpoint) {
        players.remove(endpoint);
    }

    int loopCount() {
        return loops.size();
    }

    /** Clips that the mixer now is playing or has waiting. */
    int clipsWaiting() {
        return players.values().stream().mapToInt(Player::clipsWaiting).sum();
    }

    /** Tells everything to a mixer that does not run yet. */
    void readTo(Mixer mixer) {
        loops.forEach((loop, priority) -> {
            mixer.onAddLoop(loop);
            mixer.onPriority(loop, priority);
        });
        listeners.values().forEach(listener -> mixer.onAddListener(listener.copy()));
        players.replaceAll((endpoint, player) -> player.successor());
        players.forEach(mixer::onAddPlayer);
    }
}
