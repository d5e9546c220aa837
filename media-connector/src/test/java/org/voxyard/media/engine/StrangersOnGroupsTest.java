package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.sim.VirtualNetwork;

/** Sources on a loop's group that the engine does not know: other nodes' talkers, and packets thrown at it. */
class StrangersOnGroupsTest {
    private static final double TONE_HZ = 1000;
    private static final InetSocketAddress STRANGER = new InetSocketAddress("192.0.2.66", 6666);

    @Test
    void onePacketOfAStrangerIsNotHeardAndKeepsNobodysPlaceButHisSpeechIsHeard() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(4))) {
            SimulatedPhone ben = media.phone(1);
            media.connection().switchLoop(ben.endpoint(), media.loop(1), LoopState.RECV);
            media.run(400);
            ben.listenAnew();
            for (int ssrc = 1; ssrc <= LoopBus.MAX_TALKERS; ssrc++) {
                sendTone(media, ssrc, 0);
            }
            media.run(700);
            assertTrue(ben.levelOf(TONE_HZ) < -55);
            assertEquals(0, media.counter(EngineCounter.ENCODES));
            for (int frame = 0; frame < 50; frame++) {
                sendTone(media, 99, frame);
                media.run(20);
            }
            assertTrue(ben.levelOf(TONE_HZ) > -38);
            assertTrue(media.counter(EngineCounter.ENCODES) >= 48, "from the first frame on");
        }
    }

    @Test
    void hisFirstPacketPassesToNobodyAsItIsAndHisSpurtDoesFromTheSecondOn() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(4))) {
            SimulatedPhone ben = media.phone(1);
            media.connection().switchLoop(ben.endpoint(), media.loop(1), LoopState.RECV);
            media.connection().setVolume(ben.endpoint(), new LoopId("LOOP1"), 100);
            media.run(400);
            sendTone(media, 99, 0);
            media.run(20);
            assertEquals(0, media.counter(EngineCounter.PASS_THROUGH_PACKETS));
            sendTone(media, 99, 1);
            media.run(20);
            assertEquals(1, media.counter(EngineCounter.PASS_THROUGH_PACKETS));
        }
    }

    @Test
    void aTalkerWhoComesBackUnderAnotherSsrcIsHeardAtOnceAndHisOldStreamIsForgotten() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(4))) {
            SimulatedPhone ben = media.phone(1);
            media.connection().switchLoop(ben.endpoint(), media.loop(1), LoopState.RECV);
            speak(media, 98, 30);
            ben.listenAnew();
            speak(media, 99, 30);
            assertTrue(ben.sequences().size() >= 29, ben.sequences()::toString);
            assertTrue(ben.levelOf(TONE_HZ) > -38);
            assertEquals(2, media.counter(EngineCounter.STREAMS_OPENED));
            assertEquals(0, media.counter(EngineCounter.STREAMS_CLOSED));
            media.run(5_500);
            assertEquals(2, media.counter(EngineCounter.STREAMS_CLOSED));
        }
    }

    private static void speak(SimulatedSwitch media, int ssrc, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            sendTone(media, ssrc, 1000 * ssrc + frame);
            media.run(20);
        }
    }

    private static void sendTone(SimulatedSwitch media, int ssrc, int frame) {
        byte[] packet = new byte[1200];
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech())) {
            int length = encoder.encode(new Tone(TONE_HZ, -20).next(960), packet, RtpHeader.FIXED_LENGTH, 1000);
            RtpHeader.write(packet, 0, false, TalkForwarder.LOOP_PAYLOAD_TYPE, frame & 0xFFFF, 960 * frame, ssrc);
            byte[] bytes = Arrays.copyOf(packet, RtpHeader.FIXED_LENGTH + length);
            media.host().send(STRANGER, SimulatedSwitch.groupOf(1).toSocketAddress(), bytes);
        }
    }
}
