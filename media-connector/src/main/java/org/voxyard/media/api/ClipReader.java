package org.voxyard.media.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads clips from Ogg Opus files (RFC 7845). Pre-skip and output gain are not applied: packets are sent as they are. */
public final class ClipReader {
    /** Longest clip: 10 min. */
    public static final int MAX_FRAMES = 30_000;

    private static final int MAX_FRAME_BYTES = 1200;
    /** The comments stand in a packet of their own and may be long. */
    private static final int MAX_COMMENT_BYTES = 65_536;

    private ClipReader() {}

    /**
     * Reads the whole stream, without closing it.
     *
     * @throws IOException with one sentence that says what is wrong, when the file is not Ogg Opus, is damaged, is longer than 10
     *     min, or has packets other than one frame of 20 ms
     */
    public static Clip read(String name, InputStream in) throws IOException {
        OggPackets packets = new OggPackets(in, MAX_COMMENT_BYTES);
        expect(packets, "OpusHead");
        expect(packets, "OpusTags");
        List<byte[]> frames = new ArrayList<>();
        for (var packet = packets.next(); packet.isPresent(); packet = packets.next()) {
            frames.add(checked(packet.get(), frames.size()));
        }
        if (frames.isEmpty()) {
            throw new IOException("The file holds no sound.");
        }
        return new Clip(name, frames);
    }

    private static void expect(OggPackets packets, String magic) throws IOException {
        byte[] packet = packets.next().orElse(new byte[0]);
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(wanted, Arrays.copyOf(packet, wanted.length))) {
            throw new IOException("The file is not an Ogg Opus file: " + magic + " is missing.");
        }
    }

    private static byte[] checked(byte[] packet, int frame) throws IOException {
        if (frame >= MAX_FRAMES) {
            throw new IOException("The file is longer than 10 minutes.");
        }
        if (packet.length == 0 || packet.length > MAX_FRAME_BYTES || !isOneFrameOf20Ms(packet[0])) {
            throw new IOException("Packet " + frame + " is not one frame of 20 ms of at most " + MAX_FRAME_BYTES
                    + " bytes; encode the file with 20 ms frames.");
        }
        return packet;
    }

    /** TOC byte, RFC 6716 §3.1: code 0 is one frame; the place of 20 ms depends on the mode. */
    private static boolean isOneFrameOf20Ms(byte toc) {
        int config = (toc >> 3) & 0x1f;
        boolean is20Ms = config < 12 ? config % 4 == 1 : config < 16 ? config % 2 == 1 : config % 4 == 3;
        return (toc & 3) == 0 && is20Ms;
    }
}
