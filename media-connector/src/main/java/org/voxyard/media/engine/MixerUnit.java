package org.voxyard.media.engine;

import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.transport.PacketRing;

/**
 * A mixer with all that belongs to it alone. When it is replaced nothing of this goes to its successor, so that it can do no harm
 * should it come back to life.
 *
 * @param idle how its thread waits
 * @param commands to the mixer
 * @param packets from the Receiver to the mixer
 * @param frames from the mixer to the Sender
 * @param crew that helps it
 */
record MixerUnit(
        Mixer mixer, IdleStrategy idle, CommandQueue commands, PacketRing packets, FrameRing frames, Crew crew) {

    /** The mixer's proof of life. */
    Tenure tenure() {
        return mixer.tenure();
    }
}
