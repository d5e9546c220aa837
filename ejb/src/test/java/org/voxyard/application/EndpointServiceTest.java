package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;

class EndpointServiceTest {
    private final ControlRoom room = ControlRoom.withDemo();
    private final EndpointService endpoints = new EndpointService(room.engine, room.switchboard, room.clock);
    private final Caller admin = new Caller(new UserId("admin"), Access.ADMINISTRATOR, new DomainId("site"));

    @Test
    void aLegIsShownWithWhoseItIs() {
        OperatorId flight = room.connect("flight");
        room.engine.endpoints.add(reading(room.endpoint(flight), 7));
        EndpointView view = endpoints.find(admin, room.endpoint(flight)).orElseThrow();
        assertEquals(flight, view.session());
        assertEquals(new UserId("flight"), view.user());
        assertEquals(Optional.of(room.clock.instant().minusSeconds(10)), view.since());
    }

    @Test
    void legsOfNobodyAndOfOtherDomainsAreNotShown() {
        OperatorId flight = room.connect("flight");
        room.engine.endpoints.add(reading(room.endpoint(flight), 7));
        room.engine.endpoints.add(reading(new EndpointId(99), 7));
        Caller stranger = new Caller(new UserId("boss"), Access.DOMAIN_ADMINISTRATOR, new DomainId("elsewhere"));
        assertEquals(1, endpoints.page(admin, 0, 9).size());
        assertEquals(List.of(), endpoints.page(stranger, 0, 9));
        assertTrue(endpoints.find(admin, new EndpointId(99)).isEmpty());
    }

    @Test
    void theEngineIsAskedOnceForAllWhoAskWithinAQuarterOfASecond() {
        OperatorId flight = room.connect("flight");
        room.engine.endpoints.add(reading(room.endpoint(flight), 7));
        assertEquals(7, received());
        room.engine.endpoints.set(0, reading(room.endpoint(flight), 8));
        assertEquals(7, received());
        room.clock.advance(Duration.ofMillis(250));
        assertEquals(8, received());
    }

    private long received() {
        return endpoints.page(admin, 0, 1).getFirst().reading().packetsReceived();
    }

    private static EndpointReading reading(EndpointId endpoint, long received) {
        return new EndpointReading(
                endpoint,
                Optional.empty(),
                true,
                Optional.of(Duration.ofSeconds(10)),
                "opus/48000/2",
                received,
                0,
                Duration.ZERO,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
