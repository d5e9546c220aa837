package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.session.ClientId;
import org.voxyard.media.api.LoopAddress;

class DemoContentTest {
    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void theLoopsAreWhereTheDocumentsSay() {
        Map<String, LoopAddress> addresses =
                room.directory.all(Loop.class).stream().collect(Collectors.toMap(Loop::name, Loop::address));
        assertEquals(
                Map.of(
                        "FLIGHT", new LoopAddress("239.192.7.1", 20001),
                        "CAPCOM", new LoopAddress("239.192.7.2", 20002),
                        "GNC", new LoopAddress("239.192.7.3", 20003),
                        "EECOM", new LoopAddress("239.192.7.4", 20004),
                        "AG1", new LoopAddress("239.192.7.5", 20005),
                        "PAO", new LoopAddress("239.192.7.6", 20006)),
                addresses);
    }

    @Test
    void everyoneMayDoWhatTheDocumentsSay() {
        assertEquals("AG1 recv, CAPCOM send, EECOM send, FLIGHT send, GNC send, PAO recv", rightsOf("flight"));
        assertEquals("AG1 send, CAPCOM send, EECOM recv, FLIGHT send, GNC recv", rightsOf("capcom"));
        assertEquals("CAPCOM recv, EECOM send, FLIGHT send", rightsOf("eecom"));
        assertEquals("AG1 recv, FLIGHT recv, PAO send", rightsOf("pao"));
        assertEquals("PAO recv", rightsOf("guest"));
    }

    @Test
    void everybodysPasswordIsDemo() throws SignInRefusedException {
        for (User user : room.directory.all(User.class)) {
            room.signIns.signIn(new ClientId("browser"), user.id().value(), "demo", "127.0.0.1");
        }
        assertEquals(6, room.directory.all(User.class).size());
    }

    @Test
    void makingItTwiceMakesItOnce() {
        room.demo.make();
        assertTrue(room.demo.exists());
        assertEquals(6, room.directory.all(Loop.class).size());
    }

    private String rightsOf(String user) {
        return room.loops.loops(room.connect(user)).stream()
                .map(view -> view.id() + " " + view.permission().wireName())
                .collect(Collectors.joining(", "));
    }
}
