package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.session.OperatorId;

class UserDataServiceTest {
    private static final DomainId DEMO = new DomainId("demo");

    private final ControlRoom room = ControlRoom.withDemo();
    private final UserDataService service = room.userData;
    private final OperatorId flight = room.connect("flight");

    @Test
    void dataBeginsEmptyAndIsKeptForTheUser() {
        assertEquals("{}", service.data(flight));
        assertEquals("{\"page\":2}", service.store(flight, "{\"page\":2}"));
        assertEquals("{\"page\":2}", service.data(room.connect("flight", "other browser")));
        assertEquals("{}", service.data(room.connect("guest")));
    }

    @Test
    void onlyJsonObjectsOfModestSizeAreKept() {
        assertThrows(IllegalArgumentException.class, () -> service.store(flight, "[1]"));
        assertThrows(IllegalArgumentException.class, () -> service.store(flight, "{\"page\":"));
        String large = "{\"x\":\"" + "y".repeat(UserDataService.MAX_LENGTH) + "\"}";
        assertThrows(IllegalArgumentException.class, () -> service.store(flight, large));
        assertEquals("{}", service.data(flight));
    }

    @Test
    void nothingIsSmuggledInBehindAnObject() {
        assertEquals("{}", service.store(flight, "{} ,\"event\":\"logout\""));
    }

    @Test
    void anUnknownLayoutIsTheStockOne() {
        assertTrue(service.layout(flight, DEMO, "default").contains("\"layout\":\"auto_grid\""));
        service.storeLayout(DEMO, "default", "{\"layout\":\"list\"}");
        assertEquals("{\"layout\":\"list\"}", service.layout(flight, DEMO, "default"));
    }
}
