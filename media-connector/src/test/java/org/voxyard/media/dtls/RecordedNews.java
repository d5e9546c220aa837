package org.voxyard.media.dtls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A listener that remembers, for tests that wait for news. */
final class RecordedNews implements DtlsListener {
    private static final int PATIENCE_S = 60;

    private final CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    @Override
    public void onKeys(SrtpKeys agreed) {
        keys.complete(agreed);
    }

    @Override
    public void onClosed() {
        closed.complete(true);
    }

    @Override
    public void onFailed(String sentence) {
        failure.complete(sentence);
        keys.completeExceptionally(new IllegalStateException(sentence));
    }

    SrtpKeys keys() {
        return await(keys);
    }

    String failure() {
        return await(failure);
    }

    boolean closed() {
        return await(closed);
    }

    boolean hasKeys() {
        return keys.isDone() && !keys.isCompletedExceptionally();
    }

    private static <T> T await(CompletableFuture<T> news) {
        try {
            return news.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The news did not come", e);
        }
    }
}
