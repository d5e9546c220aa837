package org.voxyard.media.engine;

import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.counter.Counters;

/** The Conductor's way to the {@link Mixer}. */
final class MixerProxy extends AgentProxy {
    private final Mixer mixer;

    MixerProxy(Mixer mixer, CommandQueue queue, Counters counters) {
        super(queue, counters);
        this.mixer = mixer;
    }

    void addLoop(LoopChannel loop) {
        offer(() -> mixer.onAddLoop(loop));
    }

    void removeLoop(LoopChannel loop) {
        offer(() -> mixer.onRemoveLoop(loop));
    }

    void priority(LoopChannel loop, LoopPriority priority) {
        offer(() -> mixer.onPriority(loop, priority));
    }

    void addListener(Listener listener) {
        offer(() -> mixer.onAddListener(listener));
    }

    void removeListener(EndpointId endpoint) {
        offer(() -> mixer.onRemoveListener(endpoint));
    }

    void forgetSsrc(int ssrc) {
        offer(() -> mixer.onForgetSsrc(ssrc));
    }

    void hear(EndpointId endpoint, LoopChannel loop, boolean hears) {
        offer(() -> mixer.onHear(endpoint, loop.index(), hears));
    }

    void volume(EndpointId endpoint, LoopChannel loop, int volume) {
        offer(() -> mixer.onVolume(endpoint, loop.index(), volume));
    }

    void pan(EndpointId endpoint, LoopChannel loop, int pan) {
        offer(() -> mixer.onPan(endpoint, loop.index(), pan));
    }

    void addPlayer(EndpointId endpoint, StreamStart start) {
        offer(() -> mixer.onAddPlayer(endpoint, start));
    }

    void play(EndpointId endpoint, LoopChannel loop, Clip clip) {
        offer(() -> mixer.onPlay(endpoint, loop, clip));
    }

    void removePlayer(EndpointId endpoint) {
        offer(() -> mixer.onRemovePlayer(endpoint));
    }
}
