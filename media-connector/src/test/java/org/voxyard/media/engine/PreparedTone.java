package org.voxyard.media.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

/** A tone of −20 dBFS as a circle of Opus packets, encoded once for all simulations; a packet tells whose it is. */
final class PreparedTone {
    static final int SILENCE_HZ = 0;

    private static final int PACKETS = 50;
    private static final Map<Integer, List<byte[]>> CIRCLES = new ConcurrentHashMap<>();
    private static final Map<ByteBuffer, Integer> TONES = new ConcurrentHashMap<>();

    private final List<byte[]> circle;
    private int position;

    /** Of a multiple of 50 Hz, so that every frame begins alike. */
    PreparedTone(int hertz) {
        circle = CIRCLES.computeIfAbsent(hertz, PreparedTone::encode);
    }

    /** The payload of the next 20 ms; not to be changed. */
    byte[] next() {
        position = (position + 1) % PACKETS;
        return circle.get(position);
    }

    /** The tone of which these bytes are a payload. */
    static OptionalInt toneOf(byte[] bytes, int from, int to) {
        Integer hertz = TONES.get(ByteBuffer.wrap(bytes, from, to - from));
        return hertz == null ? OptionalInt.empty() : OptionalInt.of(hertz);
    }

    /** The encoder warms up for a second, so that the end fits to the beginning. */
    private static List<byte[]> encode(int hertz) {
        Tone tone = new Tone(hertz, -20);
        List<byte[]> payloads = new ArrayList<>();
        byte[] packet = new byte[1275];
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech().withComplexity(0))) {
            for (int i = 0; i < 2 * PACKETS; i++) {
                int length = encoder.encode(tone.next(960), packet, 0, packet.length);
                payloads.add(Arrays.copyOf(packet, length));
            }
        }
        List<byte[]> circle = List.copyOf(payloads.subList(PACKETS, 2 * PACKETS));
        circle.forEach(payload -> TONES.put(ByteBuffer.wrap(payload), hertz));
        return circle;
    }
}
