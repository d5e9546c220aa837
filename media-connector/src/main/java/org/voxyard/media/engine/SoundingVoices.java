package org.voxyard.media.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.MediaEvent.TalkStopped;
import org.voxyard.media.api.MediaEventListener;
import org.voxyard.media.api.Ssrc;

/**
 * The voices that the application was told of and that have not ended: when their mixer is replaced nobody else remembers
 * them. Thread: the event pump.
 */
final class SoundingVoices {
    private final Map<Voice, Optional<EndpointId>> sounding = new LinkedHashMap<>();

    void note(MediaEvent event) {
        if (event instanceof TalkStarted(LoopId loop, Ssrc ssrc, Optional<EndpointId> endpoint)) {
            sounding.put(new Voice(loop, ssrc), endpoint);
        } else if (event instanceof TalkStopped(LoopId loop, Ssrc ssrc, Optional<EndpointId> endpoint)) {
            sounding.remove(new Voice(loop, ssrc));
        }
    }

    /** Tells that all of them ended; those that go on are told of anew. */
    void endAll(MediaEventListener listener) {
        Set<LoopId> loops = new LinkedHashSet<>();
        sounding.forEach((voice, endpoint) -> {
            loops.add(voice.loop);
            listener.onMediaEvent(new TalkStopped(voice.loop, voice.ssrc, endpoint));
        });
        sounding.clear();
        loops.forEach(loop -> listener.onMediaEvent(new MediaEvent.LoopSilent(loop)));
    }

    private record Voice(LoopId loop, Ssrc ssrc) {}
}
