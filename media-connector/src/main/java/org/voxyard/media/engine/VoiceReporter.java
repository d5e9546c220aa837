package org.voxyard.media.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.mix.Talker;
import org.voxyard.media.mix.VoiceListener;

/** Turns voices that become audible or silent into events, and knows whose they are. Thread: the Mixer. */
final class VoiceReporter implements VoiceListener {
    private final MixerEvents events;
    private final Map<Integer, EndpointId> endpointsBySsrc = new HashMap<>();
    private final Map<LoopBus, Map<Ssrc, Optional<EndpointId>>> sounding = new HashMap<>();

    VoiceReporter(MixerEvents events) {
        this.events = events;
    }

    void own(int ssrc, EndpointId endpoint) {
        endpointsBySsrc.put(ssrc, endpoint);
    }

    void disown(int ssrc) {
        endpointsBySsrc.remove(ssrc);
    }

    @Override
    public void onVoice(LoopBus bus, Talker talker) {
        Ssrc ssrc = new Ssrc(talker.ssrc());
        Optional<EndpointId> endpoint = Optional.ofNullable(endpointsBySsrc.get(talker.ssrc()));
        if (talker.isAudible()) {
            sounding.computeIfAbsent(bus, first -> new LinkedHashMap<>()).put(ssrc, endpoint);
            events.emit(new MediaEvent.TalkStarted(bus.loop(), ssrc, endpoint));
        } else {
            events.emit(new MediaEvent.TalkStopped(bus.loop(), ssrc, endpoint));
            end(bus, ssrc);
        }
    }

    /** Ends all voices of a loop that is closed. */
    void close(LoopBus bus) {
        Map<Ssrc, Optional<EndpointId>> voices = sounding.remove(bus);
        if (voices != null) {
            voices.forEach((ssrc, endpoint) -> events.emit(new MediaEvent.TalkStopped(bus.loop(), ssrc, endpoint)));
            events.emit(new MediaEvent.LoopSilent(bus.loop()));
        }
    }

    private void end(LoopBus bus, Ssrc ssrc) {
        Map<Ssrc, Optional<EndpointId>> voices = sounding.getOrDefault(bus, Map.of());
        if (voices.size() <= 1) {
            sounding.remove(bus);
            events.emit(new MediaEvent.LoopSilent(bus.loop()));
        } else {
            voices.remove(ssrc);
        }
    }
}
