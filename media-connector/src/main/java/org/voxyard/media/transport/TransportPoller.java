package org.voxyard.media.transport;

import java.io.IOException;
import org.voxyard.media.agent.IdleStrategy;

/** Watches many ports for one agent and is that agent's way to wait. All but {@link #signal} on the agent's thread. */
public interface TransportPoller extends IdleStrategy, AutoCloseable {
    /** Begins to watch a port. */
    void register(DatagramPort port, DatagramHandler handler) throws IOException;

    /** Stops watching a port; it is not closed. */
    void unregister(DatagramPort port);

    /**
     * Hands over datagrams of readable ports, a bounded number of each. They are those that the wait just before found; without one,
     * because the agent has other work, it looks by itself, so that no amount of commands keeps datagrams waiting.
     */
    int poll();

    /** Whether the latest {@link #poll} left datagrams behind for fairness. */
    boolean hasMore();

    @Override
    void close();
}
