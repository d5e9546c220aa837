package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.sim.VirtualNetwork;

/** A loop or a mix throws in the middle of a tick: the others go on, and it does so itself as soon as it can. */
class FailureContainmentTest {
    private static final double CLEARLY_HEARD_DBFS = -38;

    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void aLoopThatFailsIsBegunAnewAndDisturbsNoOther() throws Exception {
        failures.set(1);
        try (SimulatedSwitch media =
                new SimulatedSwitch(new VirtualNetwork(1), SimulatedSwitch::encoder, this::failingStream)) {
            Pair first = new Pair(media, 1);
            first.listener.listenAnew();
            media.run(1_000);
            Pair second = new Pair(media, 2);
            media.run(1_000);
            assertEquals(1, media.counter(EngineCounter.LOOPS_RESTARTED));
            assertEquals(1, media.errors().size());
            assertTrue(media.events().stream()
                    .anyMatch(event -> event instanceof MediaEvent.LoopRestarted restarted
                            && restarted.loop().equals(first.loop)));
            first.assertHeard();
            second.assertHeard();
        }
    }

    @Test
    void aMixThatFailsIsMadeAnewAndDisturbsNoOther() throws Exception {
        try (SimulatedSwitch media =
                new SimulatedSwitch(new VirtualNetwork(1), this::failingEncoder, SimulatedSwitch::stream)) {
            Pair first = new Pair(media, 1);
            media.run(500);
            first.listener.listenAnew();
            failures.set(1);
            Pair second = new Pair(media, 2);
            media.run(1_000);
            assertEquals(1, media.counter(EngineCounter.MIX_FAILURES));
            assertEquals(1, media.errors().size());
            assertEquals(50, first.listener.sequences().size());
            first.assertHeard();
            second.assertHeard();
        }
    }

    private TalkerStream failingStream(PayloadPool payloads) {
        OpusDecoder decoder = Opus.library().decoder();
        if (failures.getAndDecrement() > 0) {
            decoder.close();
        }
        return new TalkerStream(decoder, payloads, TalkerStream.DEFAULT_THRESHOLD_DBFS);
    }

    /** One for frames of another length takes settings, but no frame. */
    private OpusEncoder failingEncoder(int channels) {
        return failures.getAndDecrement() > 0
                ? Opus.library().encoder(OpusSettings.speech(channels).withFrameSamples(480))
                : SimulatedSwitch.encoder(channels);
    }

    /** A talker and a listener on a loop of their own. */
    private static final class Pair {
        private final LoopId loop;
        private final SimulatedPhone talker;
        private final SimulatedPhone listener;

        Pair(SimulatedSwitch media, int number) {
            loop = media.loop(number);
            talker = media.phone(2 * number);
            listener = media.phone(2 * number + 1);
            media.connection().switchLoop(talker.endpoint(), loop, LoopState.SEND);
            media.connection().setTalking(talker.endpoint(), loop, true);
            media.connection().switchLoop(listener.endpoint(), loop, LoopState.RECV);
        }

        void assertHeard() {
            double level = listener.levelOf(talker.toneHz());
            assertTrue(level > CLEARLY_HEARD_DBFS, listener.endpoint() + " hears " + level + " dBFS");
        }
    }
}
