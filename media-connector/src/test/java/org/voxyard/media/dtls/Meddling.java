package org.voxyard.media.dtls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.voxyard.media.sim.Script;
import org.voxyard.media.sim.Script.Step;

/**
 * Does to the datagrams of a handshake what a {@link Script} says. The kind of a step holds whose datagram it is (bit 0), its
 * number (bits 1 to 4) and what happens to it (bits 5 to 7); detail and bytes are of the deed.
 */
final class Meddling implements MemoryWire.Meddler {
    private static final int MOST_STEPS = 4;
    private static final int MOST_BYTES = 40;

    private final List<Step> steps;
    private final List<byte[]> seen = new ArrayList<>();
    private final List<byte[]> held = new ArrayList<>();

    Meddling(byte[] script) {
        steps = Script.stepsOf(script);
    }

    /** A script of one to four deeds. */
    static byte[] random(long seed) {
        Random random = new Random(seed);
        byte[] script = new byte[(1 + random.nextInt(MOST_STEPS)) * (4 + MOST_BYTES)];
        random.nextBytes(script);
        for (int step = 0; step < script.length; step += 4 + MOST_BYTES) {
            script[step + 2] = 0;
            script[step + 3] = MOST_BYTES;
        }
        return script;
    }

    @Override
    public List<byte[]> arriving(boolean fromClient, int number, byte[] datagram) {
        List<byte[]> arriving = new ArrayList<>(held);
        held.clear();
        seen.add(datagram);
        arriving.add(datagram);
        for (Step step : steps) {
            if ((step.kind() & 1) == (fromClient ? 0 : 1) && (step.kind() >> 1 & 15) == number) {
                meddle(step, arriving);
            }
        }
        return arriving;
    }

    private void meddle(Step step, List<byte[]> arriving) {
        byte[] last = arriving.isEmpty() ? new byte[0] : arriving.removeLast();
        switch (step.kind() >> 5) {
            case 0 -> arriving.add(changed(last, step, true));
            case 1 -> arriving.add(changed(last, step, false));
            case 2 -> arriving.add(Arrays.copyOf(last, Math.min(last.length, step.detail())));
            case 3 -> arriving.addAll(List.of(last, last));
            case 4 -> arriving.addAll(List.of(step.bytes(), last));
            case 5 -> arriving.addAll(List.of(seen.get(step.detail() % seen.size()), last));
            case 6 -> held.add(last);
            default -> {} // it is lost
        }
    }

    /** Its bytes from {@code detail} on are others: overwritten, or with some bits turned over. */
    private static byte[] changed(byte[] datagram, Step step, boolean turned) {
        byte[] changed = datagram.clone();
        for (int i = 0; i < step.bytes().length && step.detail() + i < changed.length; i++) {
            int at = step.detail() + i;
            changed[at] = (byte) (step.bytes()[i] ^ (turned ? changed[at] : 0));
        }
        return changed;
    }
}
