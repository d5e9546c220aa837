package org.voxyard.media.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.voxyard.media.api.LoopId;

/** Loops without an audio path and why. Written by the Conductor, read by any thread. */
final class LoopFaults {
    private final Map<LoopId, String> sentences = new ConcurrentSkipListMap<>();

    void set(LoopId loop, String sentence) {
        sentences.put(loop, sentence);
    }

    void clear(LoopId loop) {
        sentences.remove(loop);
    }

    List<String> sentences() {
        return List.copyOf(sentences.values());
    }
}
