package org.voxyard.application.webhook;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.voxyard.application.journal.LiveEvent;
import org.voxyard.application.journal.Subject;

/** Events as JSON, the same as in REST. */
final class EventText {
    private EventText() {}

    static String of(LiveEvent event) {
        Subject subject = event.subject();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", Long.toString(event.id()))
                .add("time", event.time().toString())
                .add("type", event.type().wireName());
        add(json, "session", subject.session());
        add(json, "user", subject.user());
        add(json, "role", subject.role());
        add(json, "loop", subject.loop());
        add(json, "name", subject.name());
        add(json, "detail", subject.detail());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<?> value) {
        value.ifPresent(present -> json.add(name, present.toString()));
    }
}
