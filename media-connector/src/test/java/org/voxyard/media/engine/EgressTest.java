package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.transport.DatagramBatch;
import org.voxyard.media.transport.Destination;

/** The outgoing time line: ticks, talkers' own packets that run ahead of them, losses, silence. */
class EgressTest {
    private static final int FRAME = 960;
    private static final int BASE = 5_000;
    private static final byte[] PAYLOAD = {1, 2, 3};

    private final List<byte[]> sent = new ArrayList<>();
    private final Outlet outlet = new Outlet(
            new DatagramBatch() {
                @Override
                public void add(byte[] packet, int offset, int length, Destination destination) {
                    sent.add(Arrays.copyOfRange(packet, offset, offset + length));
                }

                @Override
                public int flush() {
                    return 0;
                }
            },
            new Counters());
    private final Egress egress =
            new Egress(outlet, new StreamStart(7, 65_534, BASE), 111, new byte[0], new ReportMailbox());

    EgressTest() {
        egress.open(new InetSocketAddress("192.0.2.1", 5004), Optional.empty(), 100);
    }

    @Test
    void framesOfTicksAreWhereTheirTicksAre() {
        mix(101);
        mix(102);
        mix(130);
        assertEquals(List.of(101, 102, 130), frames());
        assertTrue(marker(0));
        assertFalse(marker(1));
        assertTrue(marker(2));
    }

    @Test
    void passedPacketsFollowTheTalkersTimeAndALossLeavesAHole() {
        egress.send(PAYLOAD, 3, 101, 0, 0);
        egress.send(PAYLOAD, 3, 102, 1, 0);
        egress.send(PAYLOAD, 3, 104, 3, 2);
        assertEquals(List.of(101, 102, 105), frames());
        assertEquals(List.of(65_534, 65_535, 2), sequences());
        assertFalse(marker(2));
    }

    @Test
    void theMixGoesOnWhereThePassedPacketsEndedHoweverLateItComes() {
        egress.send(PAYLOAD, 3, 101, 0, 0);
        egress.send(PAYLOAD, 3, 101, 1, 0);
        egress.send(PAYLOAD, 3, 105, 1, 0);
        mix(106);
        assertEquals(List.of(101, 102, 103, 104), frames());
        assertFalse(marker(3));
    }

    @Test
    void afterSilenceTimeIsThatOfTheTicksAgain() {
        egress.send(PAYLOAD, 3, 101, 0, 0);
        egress.send(PAYLOAD, 3, 105, 1, 0);
        mix(160);
        assertEquals(List.of(101, 102, 160), frames());
        assertTrue(marker(2));
    }

    @Test
    void timeNeverGoesBack() {
        egress.send(PAYLOAD, 3, 101, 0, 0);
        for (int i = 0; i < 10; i++) {
            egress.send(PAYLOAD, 3, 101, 1, 0);
        }
        mix(104);
        assertEquals(112, frames().getLast());
    }

    @Test
    void inSilenceAPacketLeavesTimeForALateTickBefore400MsAreOver() {
        mix(101);
        for (int tick = 102; tick <= 101 + 19; tick++) {
            assertEquals(1, sent.size());
            egress.endTick(tick, 0, 0);
        }
        assertEquals(2, sent.size());
    }

    private void mix(long tick) {
        egress.send(PAYLOAD, 3, tick, 0, 0);
    }

    private List<Integer> frames() {
        return sent.stream()
                .map(packet -> (RtpHeader.timestamp(packet, 0) - BASE) / FRAME)
                .toList();
    }

    private List<Integer> sequences() {
        return sent.stream().map(packet -> RtpHeader.sequence(packet, 0)).toList();
    }

    private boolean marker(int index) {
        return RtpHeader.marker(sent.get(index), 0);
    }
}
