package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;

/** Looks at every packet as it is sent to a loop's group: whose it is follows from its bytes, and his gate must be open. */
final class GroupWatch {
    /** A released key leaves the gate open for packets still in flight (voice-loop-client.md §9.2). */
    private static final long CLOSING_NS = 60_000_000;

    private static final int MARKER = 0x80;
    private static final long OPEN = Long.MAX_VALUE;
    private static final long NEVER = Long.MIN_VALUE;

    private final SimulatedSwitch media;
    private final List<InetSocketAddress> groups;
    private final long[][] openUntilNs;
    private final Map<Integer, Integer> toneOfSource = new HashMap<>();
    private final Map<String, Passed> passed = new HashMap<>();
    private int packets;

    GroupWatch(SimulatedSwitch media, List<InetSocketAddress> groups, int talkers) {
        this.media = media;
        this.groups = groups;
        openUntilNs = new long[talkers][groups.size()];
        Arrays.stream(openUntilNs).forEach(times -> Arrays.fill(times, NEVER));
        media.host().tap(this::onPacket);
    }

    /** How it is from now on; takes effect at the next step, in which a packet may still be before it in the queue. */
    void gate(int talker, int loop, boolean mayTalk, boolean keyDown) {
        long nextNs = media.nowNs() + SimulatedSwitch.STEP_NS;
        if (!mayTalk) {
            openUntilNs[talker][loop] = Math.min(openUntilNs[talker][loop], nextNs);
        } else if (keyDown) {
            openUntilNs[talker][loop] = OPEN;
        } else if (openUntilNs[talker][loop] == OPEN) {
            openUntilNs[talker][loop] = nextNs + CLOSING_NS;
        }
    }

    int packets() {
        return packets;
    }

    private void onPacket(InetSocketAddress group, byte[] packet) {
        String where = group + " at " + media.nowNs() + " ns, " + media.network();
        OptionalInt tone = PreparedTone.toneOf(packet, RtpHeader.FIXED_LENGTH, packet.length);
        assertTrue(tone.isPresent(), "nobody said this on " + where);
        int talker = SimulatedPhone.numberOf(tone.getAsInt()) - 1;
        int loop = groups.indexOf(group);
        assertTrue(
                media.nowNs() <= openUntilNs[talker][loop],
                "talker " + talker + " is past his closed gate on " + where);
        Integer before = toneOfSource.putIfAbsent(RtpHeader.ssrc(packet, 0), tone.getAsInt());
        assertEquals(before == null ? tone.getAsInt() : before, tone.getAsInt(), "two voices of one SSRC on " + where);
        passed.computeIfAbsent(group + " " + RtpHeader.ssrc(packet, 0), key -> new Passed())
                .add(RtpHeader.sequence(packet, 0), (packet[1] & MARKER) != 0);
        packets++;
    }

    /** Where nothing was lost on the way, nothing is missing but the last of a spurt, overtaken by one that came in time. */
    void checkThatNothingIsMissing() {
        passed.forEach((stream, its) -> assertTrue(
                its.missing() <= its.spurts,
                () -> its.missing() + " packets of " + stream + " missing, " + media.network()));
    }

    /** Packets of one stream. */
    private static final class Passed {
        private final BitSet sequences = new BitSet();
        private int first = -1;
        private int spurts;

        void add(int sequence, boolean isSpurtStart) {
            first = first < 0 ? sequence : first;
            sequences.set(SequenceNumbers.distance(first, sequence));
            spurts += isSpurtStart ? 1 : 0;
        }

        int missing() {
            return sequences.length() - sequences.cardinality();
        }
    }
}
