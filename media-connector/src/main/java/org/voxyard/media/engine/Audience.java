package org.voxyard.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.CohortRegister;

/** The listeners of one mixer: who hears which loop how loud and where. Thread: the Mixer. */
final class Audience {
    private final CohortRegister register;
    private final Counters counters;
    private final Map<EndpointId, Listener> listeners = new HashMap<>();

    Audience(CohortRegister register, Counters counters) {
        this.register = register;
        this.counters = counters;
    }

    void add(Listener listener) {
        listeners.put(listener.endpoint(), listener);
        register.add(listener.ear());
        register.hear(listener.ear(), listener.profile());
    }

    /** The listener that was removed, if it was one. */
    Optional<Listener> remove(EndpointId endpoint) {
        Optional<Listener> removed = Optional.ofNullable(listeners.remove(endpoint));
        removed.ifPresent(listener -> register.remove(listener.ear()));
        return removed;
    }

    /** Nobody hears the loop any more, and its index may be another's soon. */
    void forget(LoopChannel loop) {
        listeners.values().forEach(listener -> {
            listener.forget(loop.index());
            register.hear(listener.ear(), listener.profile());
        });
    }

    void onHear(EndpointId endpoint, int loopIndex, boolean hears) {
        change(endpoint, listener -> listener.hear(loopIndex, hears));
    }

    void onVolume(EndpointId endpoint, int loopIndex, int volume) {
        change(endpoint, listener -> listener.volume(loopIndex, volume));
    }

    void onPan(EndpointId endpoint, int loopIndex, int pan) {
        change(endpoint, listener -> listener.pan(loopIndex, pan));
    }

    private void change(EndpointId endpoint, Consumer<Listener> change) {
        Listener listener = listeners.get(endpoint);
        if (listener == null) {
            counters.increment(EngineCounter.COMMANDS_STALE);
            return;
        }
        change.accept(listener);
        register.hear(listener.ear(), listener.profile());
    }
}
