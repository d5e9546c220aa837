package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voxyard.application.demo.DemoTalkers;
import org.voxyard.application.port.Delays;
import org.voxyard.infrastructure.media.ClassPathClips;

class DemoTalkersTest {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(12);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(4);

    private final ControlRoom room = ControlRoom.withDemo();
    private final VirtualDelays delays = new VirtualDelays();
    private final Players players = new Players(room.engine, room.endpointIds, room.voices);
    private final DemoTalkers talkers = new DemoTalkers(players, new ClassPathClips(), delays, new Random(7));

    @Test
    void somebodySpeaksOnThreeLoopsAndNobodyOnTheOthers() {
        talkers.start();
        delays.runUntil(LONGEST_PAUSE);
        List<String> spoken = takeSpeech();
        assertEquals("AG1 GNC PAO", spoken.stream().distinct().sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void nobodySpeaksBeforeTheFirstPauseIsOver() {
        talkers.start();
        delays.runUntil(SHORTEST_PAUSE.minusMillis(1));
        assertEquals(List.of(), takeSpeech());
    }

    @Test
    void theyGoOnForEver() {
        talkers.start();
        delays.runUntil(Duration.ofHours(1));
        long perLoop = takeSpeech().size() / 3;
        assertTrue(perLoop > 3600 / 24 && perLoop < 3600 / 4, perLoop + " phrases an hour on each loop");
    }

    @Test
    void anOverloadedEngineDoesNotSilenceThemForGood() {
        talkers.start();
        room.engine.takeNoMoreCommands();
        delays.runUntil(Duration.ofMinutes(1));
        room.engine.takeCommandsAgain();
        delays.runUntil(Duration.ofMinutes(2));
        assertTrue(takeSpeech().size() > 3);
    }

    private List<String> takeSpeech() {
        return room.engine.takeCommands().stream()
                .filter(command -> command.contains(" play "))
                .map(command -> command.replaceAll("^\\S+ (\\S+) .*", "$1"))
                .toList();
    }

    /** Time that passes when it is told to. */
    private static final class VirtualDelays implements Delays {
        private record Task(Duration at, Runnable work) {}

        private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::at));
        private Duration now = Duration.ZERO;

        @Override
        public void runAfter(Duration delay, Runnable work) {
            tasks.add(new Task(now.plus(delay), work));
        }

        void runUntil(Duration end) {
            while (!tasks.isEmpty() && tasks.peek().at().compareTo(end) <= 0) {
                Task task = tasks.remove();
                now = task.at();
                task.work().run();
            }
        }
    }
}
