package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import org.voxyard.media.api.Clip;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.rtp.RtpHeader;

/** Plays recorded clips into loops, one after the other, one frame a tick. Thread: the Mixer. */
final class Player {
    /** Clips that may wait; more are not taken. */
    private static final int MAX_WAITING = 64;

    private final int ssrc;
    private final int timestampBase;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private final byte[] packet = new byte[RtpHeader.FIXED_LENGTH + Frame.MAX_PAYLOAD_BYTES];
    private volatile int sequence;
    private volatile int clipsWaiting;
    private int position;

    Player(StreamStart start) {
        ssrc = start.ssrc();
        sequence = start.sequence();
        timestampBase = start.timestamp();
    }

    int ssrc() {
        return ssrc;
    }

    /** A player for another mixer that goes on with this one's stream, without its clips. Any thread. */
    Player successor() {
        return new Player(new StreamStart(ssrc, sequence, timestampBase));
    }

    /** Clips that wait or play, as far as a thread can know that is not the Mixer. */
    int clipsWaiting() {
        return clipsWaiting;
    }

    /** Queues a clip; false when too many wait. */
    boolean play(LoopChannel loop, Clip clip) {
        boolean taken = !clip.frames().isEmpty() && waiting.size() < MAX_WAITING && waiting.add(new Task(loop, clip));
        clipsWaiting = waiting.size();
        return taken;
    }

    void forget(LoopChannel loop) {
        boolean playing = !waiting.isEmpty() && waiting.peek().loop.equals(loop);
        waiting.removeIf(task -> task.loop.equals(loop));
        position = playing ? 0 : position;
        clipsWaiting = waiting.size();
    }

    boolean isPlaying() {
        return !waiting.isEmpty();
    }

    /** Where this tick's packet goes; only while playing. */
    InetSocketAddress group() {
        return waiting.element().loop.group();
    }

    /** Writes this tick's packet to {@link #packet} and moves on; returns its length. Only while playing. */
    int nextPacket(long tick) {
        Task task = waiting.element();
        byte[] frame = task.clip.frames().get(position);
        int timestamp = timestampBase + (int) (tick * Frame.SAMPLES);
        RtpHeader.write(packet, 0, position == 0, TalkForwarder.LOOP_PAYLOAD_TYPE, sequence, timestamp, ssrc);
        int length = Math.min(frame.length, Frame.MAX_PAYLOAD_BYTES);
        System.arraycopy(frame, 0, packet, RtpHeader.FIXED_LENGTH, length);
        sequence = (sequence + 1) & 0xFFFF;
        if (++position == task.clip.frames().size()) {
            position = 0;
            waiting.remove();
            clipsWaiting = waiting.size();
        }
        return RtpHeader.FIXED_LENGTH + length;
    }

    byte[] packet() {
        return packet;
    }

    private record Task(LoopChannel loop, Clip clip) {}
}
