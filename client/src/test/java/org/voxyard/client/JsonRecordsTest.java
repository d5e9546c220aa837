package org.voxyard.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
    private static final String LOOP =
            "{\"id\":\"EVA\",\"name\":\"EVA\",\"domain\":\"demo\",\"multicast\":{\"group\":\"239.192.7.9\",\"port\":20009}}";

    @Test
    void aRecordIsTheSameAfterTheWayThereAndBack() {
        Loop loop = JsonRecords.read(JsonRecords.parse(LOOP), Loop.class);
        assertEquals(Loop.of("EVA", "EVA", "demo", new Loop.Multicast("239.192.7.9", 20009)), loop);
        assertEquals(LOOP, JsonRecords.write(loop).toString());
    }

    @Test
    void whatANewerServerSaysMoreIsSkippedAndWhatIsAbsentIsEmpty() {
        User user = JsonRecords.read(JsonRecords.parse("{\"id\":\"anna\",\"shoeSize\":38}"), User.class);
        assertEquals(new User("anna", null, null, null, List.of(), null, null), user);
    }

    @Test
    void listsAreOfWhatTheirTypeSays() {
        User user = JsonRecords.read(JsonRecords.parse("{\"roles\":[\"flight\",\"pao\"]}"), User.class);
        assertEquals(List.of("flight", "pao"), user.roles());
        Counter counter = JsonRecords.read(JsonRecords.parse("{\"id\":\"ticks\",\"value\":4294967296}"), Counter.class);
        assertEquals(4_294_967_296L, counter.value());
    }

    @Test
    void aPasswordIsInNoText() {
        assertEquals(
                -1,
                new User("a", "A", "d", null, List.of(), null, "correct horse")
                        .toString()
                        .indexOf("horse"));
    }

    @Test
    void whatIsNotKnownIsNullAndTimesAreInstants() {
        Endpoint endpoint = JsonRecords.read(
                JsonRecords.parse("{\"since\":\"2026-05-04T10:15:30Z\",\"jitterMs\":2.4,\"levelDbfs\":-31}"),
                Endpoint.class);
        assertEquals(Instant.parse("2026-05-04T10:15:30Z"), endpoint.since());
        assertEquals(2.4, endpoint.jitterMs());
        assertEquals(-31, endpoint.levelDbfs());
        assertNull(endpoint.roundTripMs());
    }

    @Test
    void aPatchSetsAndRemoves() {
        Patch patch =
                Patch.set("name", "EVA").andRemove("color").andSet("multicast", new Loop.Multicast("239.1.1.1", 9));
        assertEquals(
                "{\"name\":\"EVA\",\"color\":null,\"multicast\":{\"group\":\"239.1.1.1\",\"port\":9}}",
                patch.toString());
    }
}
