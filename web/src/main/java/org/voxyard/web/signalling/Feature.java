package org.voxyard.web.signalling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a client may announce in {@code features} to get more than the stock events (voice-loop-client.md §12.7). */
enum Feature {
    /** Who is audible, participant counts, loss of media, notices, changes of the directory (docs/protocols.md). */
    VOXYARD_1("voxyard/1");

    private final String wireName;

    Feature(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** Those of {@code announced} that we know. */
    static Set<Feature> known(List<String> announced) {
        Set<Feature> known = EnumSet.allOf(Feature.class);
        known.removeIf(feature -> !announced.contains(feature.wireName));
        return known;
    }
}
