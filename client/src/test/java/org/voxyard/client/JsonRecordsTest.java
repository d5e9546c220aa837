package org.voxyard.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
    private static final String LOOP =
            "{\"id\":\"EVA\",\"name\":\"EVA\",\"domain\":\"demo\",\"multicast\":{\"group\":\"239.192.7.9\",\"port\":20009}}";

    @Test
    void aRecordIsTheSameAfterTheWayThereAndBack() {
        Loop loop = JsonRecords.read(JsonRecords.parse(LOOP), Loop.class);
        assertEquals(new Loop("EVA", "EVA", "demo", null, null, null, new Loop.Multicast("239.192.7.9", 20009)), loop);
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
}
