package org.voxyard.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.srtp.SrtpMasterKey;
import org.voxyard.media.srtp.SrtpProfile;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;

/** One packet with 80 bytes of payload, protected and opened; a copy of the packet is part of each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SrtpBenchmark {
    private static final int PLAIN_BYTES = RtpHeader.FIXED_LENGTH + 80;
    private static final int PACKETS = 8192;

    @Param({"AES128_CM_HMAC_SHA1_80", "AEAD_AES_128_GCM"})
    public SrtpProfile profile;

    private final byte[] plain = new byte[PLAIN_BYTES];
    private final byte[] packet = new byte[2048];
    private byte[][] wire;
    private SrtpMasterKey key;
    private SrtpSender sender;
    private SrtpReceiver receiver;
    private int sequence;
    private int next;

    /** Protects packets that the receiver has not seen. */
    @Setup
    public void protectPackets() {
        key = new SrtpMasterKey(profile, new byte[profile.keyLength()], new byte[profile.saltLength()]);
        sender = new SrtpSender(key);
        wire = new byte[PACKETS][];
        for (int i = 0; i < PACKETS; i++) {
            int length = protect();
            wire[i] = java.util.Arrays.copyOf(packet, length);
        }
    }

    /** Returns the length of the protected packet. */
    @Benchmark
    public int protect() {
        System.arraycopy(plain, 0, packet, 0, PLAIN_BYTES);
        RtpHeader.write(packet, 0, false, 100, sequence++ & 0xFFFF, 0, 1);
        return sender.protect(packet, 0, PLAIN_BYTES);
    }

    /** Returns the length of the opened packet; a new receiver every 8192 packets, because a packet opens once. */
    @Benchmark
    public int unprotect() {
        if (next % PACKETS == 0) {
            receiver = new SrtpReceiver(key);
        }
        byte[] received = wire[next++ % PACKETS];
        System.arraycopy(received, 0, packet, 0, received.length);
        int length = receiver.unprotect(packet, 0, received.length);
        if (length != PLAIN_BYTES) {
            throw new IllegalStateException("not opened: " + length);
        }
        return length;
    }
}
