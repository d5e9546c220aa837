package org.voxyard.media.engine;

import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.IdleStrategy;

/**
 * What waits for the Conductor, by how much it matters: commands of the application, then datagrams from addresses that a
 * valid check came from (consent, DTLS), then those of strangers. So a flood of strangers delays nobody else.
 */
final class ConductorQueues {
    private static final int COMMANDS = 16_384;
    private static final int DATAGRAMS_OF_PEERS = 4096;
    private static final int DATAGRAMS_OF_STRANGERS = 2048;
    private static final int BATCH = 256;
    private static final int BATCH_OF_STRANGERS = 32;

    private final CommandQueue commands;
    private final CommandQueue ofPeers;
    private final CommandQueue ofStrangers;

    ConductorQueues(IdleStrategy conductor) {
        commands = new CommandQueue(COMMANDS, conductor);
        ofPeers = new CommandQueue(DATAGRAMS_OF_PEERS, conductor);
        ofStrangers = new CommandQueue(DATAGRAMS_OF_STRANGERS, conductor);
    }

    boolean offerCommand(Runnable command) {
        return commands.offer(command);
    }

    /** Any datagram that is taken for one of a peer or of a stranger. */
    boolean offerDatagram(boolean ofPeer, Runnable datagram) {
        return (ofPeer ? ofPeers : ofStrangers).offer(datagram);
    }

    /** Runs a batch of each; returns how many ran. */
    int drain() {
        return commands.drain(BATCH) + ofPeers.drain(BATCH) + ofStrangers.drain(BATCH_OF_STRANGERS);
    }
}
