package org.voxyard.web.signalling;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.voxyard.web.json.NestingDepth;

/** Reads the envelope of a request; hostile input is a result, never an exception. */
final class RequestReader {
    /** Deepest nesting of objects and arrays that is read. */
    static final int MAX_DEPTH = 32;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private RequestReader() {}

    /** What a text message was. */
    sealed interface Reading {}

    record Understood(Request request) implements Reading {}

    /** Nothing that can be answered: the socket is to be closed with this code and reason. */
    record Refused(int closeCode, String reason) implements Reading {}

    static Reading read(String text) {
        if (NestingDepth.exceeds(text, MAX_DEPTH)) {
            return new Refused(CloseCodes.POLICY, "The message is nested too deeply.");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject message ? envelope(message) : notAnObject();
        } catch (JsonException e) {
            return notAnObject();
        }
    }

    private static Reading envelope(JsonObject message) {
        Optional<String> event = text(message, "event");
        if (event.isEmpty()) {
            return new Refused(CloseCodes.POLICY, "The message names no event.");
        }
        JsonObject parameter =
                message.get("parameter") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return new Understood(new Request(event.get(), text(message, "uuid"), text(message, "client"), parameter));
    }

    private static Reading notAnObject() {
        return new Refused(CloseCodes.NOT_CONSISTENT, "The message is not a JSON object.");
    }

    private static Optional<String> text(JsonObject message, String name) {
        return message.get(name) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }
}
