package org.voxyard.media.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.transport.DatagramPort;

/** The loops that are open at this node. Written by the Conductor alone. */
final class LoopTable {
    private final Map<LoopId, OpenLoop> loops = new HashMap<>();
    private final Queue<Integer> freeIndexes = new ArrayDeque<>();
    private int nextIndex;

    Optional<OpenLoop> find(LoopId loop) {
        return Optional.ofNullable(loops.get(loop));
    }

    Optional<OpenLoop> at(LoopAddress address) {
        return loops.values().stream()
                .filter(open -> open.address().equals(address))
                .findFirst();
    }

    boolean isFull() {
        return nextIndex == Mixer.MAX_LOOPS && freeIndexes.isEmpty();
    }

    /** Enters a loop whose group has been joined; the table must not be full. */
    OpenLoop add(LoopId loop, LoopAddress address, DatagramPort group, LoopPriority priority) {
        int index = nextIndex < Mixer.MAX_LOOPS ? nextIndex++ : freeIndexes.remove();
        OpenLoop open = new OpenLoop(new LoopChannel(index, loop, address.toSocketAddress()), address, group, priority);
        loops.put(loop, open);
        return open;
    }

    void prioritise(OpenLoop open, LoopPriority priority) {
        loops.put(open.channel().id(), new OpenLoop(open.channel(), open.address(), open.group(), priority));
    }

    void remove(LoopId loop) {
        freeIndexes.add(loops.remove(loop).channel().index());
    }

    Collection<OpenLoop> all() {
        return loops.values();
    }

    /** A loop with its socket. */
    record OpenLoop(LoopChannel channel, LoopAddress address, DatagramPort group, LoopPriority priority) {}
}
