package org.voxyard.bench.jmh;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.dtls.DtlsWarmUp;
import org.voxyard.media.srtp.SrtpProfile;

/** A DTLS handshake in memory, client and server together, one after the other; bench/run handshakes tells them apart. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class HandshakeBenchmark {
    private DtlsIdentity identity;
    private ExecutorService executor;

    /** Makes the certificate of both. */
    @Setup
    public void open() {
        identity = DtlsIdentity.create(new SecureRandom(), Instant.now());
        executor = Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Waits for the goodbyes. */
    @TearDown
    public void close() {
        executor.close();
    }

    /** Returns the profile that both agreed on. */
    @Benchmark
    public SrtpProfile shakeHands() throws Exception {
        return DtlsWarmUp.run(identity, executor).get();
    }
}
