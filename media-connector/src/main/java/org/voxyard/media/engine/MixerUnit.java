package org.voxyard.media.engine;

import org.voxyard.media.agent.AgentThreads;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.agent.ThreadActivity;
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

    /** As the watchdog sees it. */
    Watchdog.Patient patient(AgentThreads threads) {
        return new Watchdog.Patient() {
            @Override
            public Tenure tenure() {
                return mixer.tenure();
            }

            @Override
            public int progress() {
                return tenure().isFailing() ? 0 : tenure().steps() + crew.pieces();
            }

            @Override
            public ThreadActivity activity() {
                ThreadActivity own = threads.activity(mixer);
                ThreadActivity helpers = crew.activity();
                boolean runnable = crew.isWaiting() ? helpers.runnable() : own.runnable();
                return new ThreadActivity(runnable, own.cpuNs() + helpers.cpuNs());
            }
        };
    }
}
