package org.voxyard.media.dtls;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.voxyard.media.srtp.SrtpProfile;

/** A handshake with ourselves, in memory: the first of a JVM costs 46–81 ms, which no operator should wait for. */
public final class DtlsWarmUp {
    private DtlsWarmUp() {}

    /** Shakes hands once; completes with the agreed profile, or exceptionally when this JVM cannot do it. */
    public static CompletableFuture<SrtpProfile> run(DtlsIdentity identity, Executor executor) {
        CompletableFuture<SrtpProfile> done = new CompletableFuture<>();
        DtlsSession[] pair = new DtlsSession[2];
        pair[0] = session(identity, DtlsRole.SERVER, (b, o, n) -> pair[1].offer(b, o, n), done, executor);
        pair[1] = session(identity, DtlsRole.CLIENT, (b, o, n) -> pair[0].offer(b, o, n), done, executor);
        pair[1].start();
        return done.whenComplete((profile, failure) -> List.of(pair).forEach(DtlsSession::close));
    }

    private static DtlsSession session(
            DtlsIdentity identity,
            DtlsRole role,
            DatagramSink sink,
            CompletableFuture<SrtpProfile> done,
            Executor executor) {
        DtlsTerms terms = new DtlsTerms(identity, identity.fingerprint(), role);
        return new DtlsSession(terms, sink, new Outcome(role, done), executor);
    }

    /** The client finishes last. */
    private record Outcome(DtlsRole role, CompletableFuture<SrtpProfile> done) implements DtlsListener {
        @Override
        public void onKeys(SrtpKeys keys) {
            if (role == DtlsRole.CLIENT) {
                done.complete(keys.profile());
            }
        }

        @Override
        public void onClosed() {
            onFailed("The warm-up was closed.");
        }

        @Override
        public void onFailed(String sentence) {
            done.completeExceptionally(new IllegalStateException(sentence));
        }
    }
}
