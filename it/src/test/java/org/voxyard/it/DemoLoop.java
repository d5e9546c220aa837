package org.voxyard.it;

import org.voxyard.media.api.LoopAddress;

/** Loops of the demo on which no simulated talker speaks, and their groups. */
final class DemoLoop {
    static final LoopAddress FLIGHT = new LoopAddress("239.192.7.1", 20_001);
    static final LoopAddress CAPCOM = new LoopAddress("239.192.7.2", 20_002);
    static final LoopAddress EECOM = new LoopAddress("239.192.7.4", 20_004);

    private DemoLoop() {}
}
