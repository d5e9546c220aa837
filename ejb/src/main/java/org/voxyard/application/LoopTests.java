package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.voxyard.application.port.ClipLibrary;
import org.voxyard.application.port.Delays;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopId;

/**
 * Proves that the audio of a loop works: a tone of half a second goes out to the loop's group and must come back from it.
 * Whoever monitors the loop hears the tone.
 */
@Singleton
public final class LoopTests {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Until a player that has nothing left to play is closed. */
    private static final Duration LINGER = PATIENCE;

    private final Players players;
    private final Voices voices;
    private final ClipLibrary library;
    private final Delays delays;

    @Inject
    public LoopTests(Players players, Voices voices, ClipLibrary library, Delays delays) {
        this.players = players;
        this.voices = voices;
        this.library = library;
        this.delays = delays;
    }

    /**
     * Plays the tone and waits for it, up to two seconds.
     *
     * @return from the command to the tone's return; empty when it did not come back in time
     * @throws EngineBusyException when the engine took no tone
     */
    public Optional<Duration> test(LoopId loop) {
        Clip tone = library.clip("tone-1");
        EndpointId player = players.open("Test tone");
        delays.runAfter(LINGER.plusMillis(tone.durationMs()), () -> players.close(player));
        CompletableFuture<Void> heard = voices.next(player);
        long startNs = System.nanoTime();
        if (!players.play(player, loop, tone)) {
            throw new EngineBusyException("play");
        }
        return isDoneInTime(heard) ? Optional.of(Duration.ofNanos(System.nanoTime() - startNs)) : Optional.empty();
    }

    private static boolean isDoneInTime(CompletableFuture<Void> heard) {
        try {
            heard.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException silence) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
