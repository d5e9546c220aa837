package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.application.ControlRoom.FLIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopSilent;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.port.EventPublisher;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.infrastructure.cluster.LocalOperators;
import org.voxyard.media.api.LoopState;

class SwitchboardTest {
    private static final int THREADS = 8;
    private static final int CHANGES = 500;
    private static final List<LoopState> STATES = List.of(LoopState.values());

    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void engineAndObserversAgreeWithTheStateWhateverThreadsDo() throws InterruptedException {
        OperatorId flight = room.connect("flight");
        OperatorId capcom = room.connect("capcom");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int seed = 0; seed < THREADS; seed++) {
            Random random = new Random(seed);
            threads.execute(() -> changeAtRandom(random, flight, capcom));
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));

        List<String> commands = room.engine.takeCommands();
        List<ApplicationEvent> events = room.takeEvents();
        assertEngineFollowed(commands, flight);
        assertEngineFollowed(commands, capcom);
        assertEdgesAlternate(events, "flight");
        assertEdgesAlternate(events, "capcom");
        assertEquals(room.switchboard.participants(FLIGHT), lastParticipants(events));
    }

    @Test
    void whatAnObserverCausesIsToldAfterWhatItWasTold() {
        List<ApplicationEvent> told = new ArrayList<>();
        Chain chain = new Chain(told);
        Switchboard switchboard = new Switchboard(new LocalOperators(), room.engine, chain);
        chain.next = () -> switchboard.announce(new LoopSilent(ControlRoom.PAO));

        switchboard.announce(new LoopSilent(FLIGHT));

        assertEquals(List.of(new LoopSilent(FLIGHT), new LoopSilent(ControlRoom.PAO)), told);
    }

    /** Causes an event as it is told the first one, and writes events down after that. */
    private static final class Chain implements EventPublisher {
        private final List<ApplicationEvent> told;
        private Runnable next = () -> {};

        Chain(List<ApplicationEvent> told) {
            this.told = told;
        }

        @Override
        public void publish(ApplicationEvent event) {
            Runnable once = next;
            next = () -> {};
            once.run();
            told.add(event);
        }
    }

    private void changeAtRandom(Random random, OperatorId... operators) {
        for (int i = 0; i < CHANGES; i++) {
            OperatorId operator = operators[random.nextInt(operators.length)];
            LoopState state = STATES.get(random.nextInt(STATES.size()));
            boolean talking = random.nextBoolean();
            room.switchboard.change(
                    operator,
                    session -> random.nextBoolean() ? session.switchTo(FLIGHT, state) : session.talk(FLIGHT, talking));
        }
    }

    private void assertEngineFollowed(List<String> commands, OperatorId operator) {
        String prefix = room.endpoint(operator) + " FLIGHT ";
        List<String> states = commands.stream()
                .filter(command -> command.startsWith(prefix))
                .map(command -> command.substring(prefix.length()))
                .filter(verb -> List.of("NONE", "RECV", "SEND").contains(verb))
                .toList();
        LoopState state = room.switchboard.read(operator, session -> session.state(FLIGHT));
        assertEquals(state.toString(), states.getLast());
    }

    private static void assertEdgesAlternate(List<ApplicationEvent> events, String user) {
        boolean talking = false;
        for (ApplicationEvent event : events) {
            if (event instanceof TalkChanged edge && edge.by().user().value().equals(user)) {
                assertNotEquals(talking, edge.talking(), "two equal edges of the gate of " + user);
                talking = edge.talking();
            }
        }
    }

    private static List<?> lastParticipants(List<ApplicationEvent> events) {
        return events.stream()
                .filter(LoopMembershipChanged.class::isInstance)
                .map(LoopMembershipChanged.class::cast)
                .toList()
                .getLast()
                .participants();
    }
}
