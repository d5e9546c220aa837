package org.voxyard.media.api;

import java.util.List;

/**
 * Whether the engine can do its work.
 *
 * @param ticking the mixers ticked within the last 200 ms
 * @param multicastProven the node received its own multicast packet on the configured interface
 * @param faults one sentence for each fault, saying what to do; empty when all is well
 * @param notices one sentence for each thing that went wrong lately and is mended
 */
public record EngineHealth(boolean ticking, boolean multicastProven, List<String> faults, List<String> notices) {
    public EngineHealth {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    /** Without notices. */
    public EngineHealth(boolean ticking, boolean multicastProven, List<String> faults) {
        this(ticking, multicastProven, faults, List.of());
    }
}
