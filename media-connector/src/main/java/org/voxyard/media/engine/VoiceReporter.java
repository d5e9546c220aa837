package org.voxyard.media.engine;

import java.util.HashMap;
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
    private final EventPump events;
    private final Map<Integer, EndpointId> endpointsBySsrc = new HashMap<>();
    private final Map<LoopBus, Integer> voices = new HashMap<>();

    VoiceReporter(EventPump events) {
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
        Optional<EndpointId> endpoint = Optional.ofNullable(endpointsBySsrc.get(talker.ssrc()));
        Ssrc ssrc = new Ssrc(talker.ssrc());
        if (talker.isAudible()) {
            voices.merge(bus, 1, Integer::sum);
            events.emit(new MediaEvent.TalkStarted(bus.loop(), ssrc, endpoint));
        } else {
            events.emit(new MediaEvent.TalkStopped(bus.loop(), ssrc, endpoint));
            endVoice(bus);
        }
    }

    /** Ends all voices of a loop that is closed. */
    void close(LoopBus bus) {
        for (int i = 0; i < bus.audibleCount(); i++) {
            int ssrc = bus.audible(i).ssrc();
            Optional<EndpointId> endpoint = Optional.ofNullable(endpointsBySsrc.get(ssrc));
            events.emit(new MediaEvent.TalkStopped(bus.loop(), new Ssrc(ssrc), endpoint));
        }
        if (voices.remove(bus) != null) {
            events.emit(new MediaEvent.LoopSilent(bus.loop()));
        }
    }

    private void endVoice(LoopBus bus) {
        if (voices.merge(bus, -1, Integer::sum) <= 0) {
            voices.remove(bus);
            events.emit(new MediaEvent.LoopSilent(bus.loop()));
        }
    }
}
