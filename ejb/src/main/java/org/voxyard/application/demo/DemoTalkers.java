package org.voxyard.application.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.voxyard.application.Players;
import org.voxyard.application.port.ClipLibrary;
import org.voxyard.application.port.Delays;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;

/** Voices that speak now and then on some loops of the demo, so that one person alone hears life. */
@Singleton
public final class DemoTalkers {
    private static final List<String> LOOPS = List.of("GNC", "AG1", "PAO");
    private static final int SHORTEST_PAUSE_MS = 4_000;
    private static final int LONGEST_PAUSE_MS = 12_000;

    private final Players players;
    private final ClipLibrary library;
    private final Delays delays;
    private final RandomGenerator random;

    @Inject
    public DemoTalkers(Players players, ClipLibrary library, Delays delays, RandomGenerator random) {
        this.players = players;
        this.library = library;
        this.delays = delays;
        this.random = random;
    }

    /** Opens one player a loop and lets it speak for as long as the application runs. */
    public void start() {
        LOOPS.forEach(this::start);
    }

    private void start(String loop) {
        List<Clip> clips = library.of(loop.toLowerCase(Locale.ROOT));
        EndpointId player = players.open(loop + " (simulated)");
        speakAfterPause(new Talker(player, new LoopId(loop), clips), Duration.ZERO);
    }

    private record Talker(EndpointId player, LoopId loop, List<Clip> clips) {}

    private void speakAfterPause(Talker talker, Duration speech) {
        int pauseMs = random.nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS + 1);
        delays.runAfter(speech.plusMillis(pauseMs), () -> speak(talker));
    }

    private void speak(Talker talker) {
        Clip clip = talker.clips().get(random.nextInt(talker.clips().size()));
        boolean taken = players.play(talker.player(), talker.loop(), clip);
        speakAfterPause(talker, taken ? Duration.ofMillis(clip.durationMs()) : Duration.ZERO);
    }
}
