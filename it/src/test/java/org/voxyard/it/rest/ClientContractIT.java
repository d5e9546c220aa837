package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.client.*;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** The documents of the running server and the records of the Java client are the same, property by property. */
@ExtendWith(RunningServer.class)
class ClientContractIT {
    private static final Map<String, Class<? extends Record>> RECORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("Announcement", Announcement.class),
            Map.entry("AnnouncementOrder", AnnouncementOrder.class),
            Map.entry("AuditEntry", AuditEntry.class),
            Map.entry("AuditVerification", AuditVerification.class),
            Map.entry("Caller", Caller.class),
            Map.entry("Clip", Clip.class),
            Map.entry("Logger", Logger.class),
            Map.entry("LoggerOrder", LoggerOrder.class),
            Map.entry("Counter", Counter.class),
            Map.entry("Domain", Domain.class),
            Map.entry("Endpoint", Endpoint.class),
            Map.entry("Event", Event.class),
            Map.entry("Examination", Examination.class),
            Map.entry("Finding", Examination.Finding.class),
            Map.entry("Explanation", Explanation.class),
            Map.entry("Rule", Explanation.Rule.class),
            Map.entry("Health", Health.class),
            Map.entry("HealthSubject", Health.Subject.class),
            Map.entry("Import", ImportResult.class),
            Map.entry("ImportSummary", ImportResult.Summary.class),
            Map.entry("ImportCounts", ImportResult.Counts.class),
            Map.entry("ImportChange", ImportResult.Change.class),
            Map.entry("ImportField", ImportResult.Field.class),
            Map.entry("Loop", Loop.class),
            Map.entry("Multicast", Loop.Multicast.class),
            Map.entry("LoopOrder", LoopOrder.class),
            Map.entry("LoopTest", LoopTest.class),
            Map.entry("NewToken", NewToken.class),
            Map.entry("Permission", Permission.class),
            Map.entry("Problem", Problem.class),
            Map.entry("Violation", Problem.Violation.class),
            Map.entry("Project", Project.class),
            Map.entry("Role", Role.class),
            Map.entry("Session", Session.class),
            Map.entry("SessionLoop", SessionLoop.class),
            Map.entry("Setting", Setting.class),
            Map.entry("Token", Token.class),
            Map.entry("User", User.class),
            Map.entry("Webhook", Webhook.class),
            Map.entry("WebhookOrder", WebhookOrder.class)));

    /** Exports are texts, which must stay as they are; browsers sign in, programs send credentials; IfMatch is a header. */
    private static final Set<String> NO_RECORDS = Set.of(
            "DomainDocument", "Place", "LoopContent", "RoleContent", "UserContent", "MergePatch", "IfMatch", "SignIn");

    private final JsonObject schemas;

    ClientContractIT(Server server) {
        schemas = Description.of(server).schemas();
    }

    @Test
    void everyDocumentHasARecordAndEveryRecordADocument() {
        Set<String> described = schemas.keySet().stream()
                .filter(name -> !name.endsWith("Page") && !name.startsWith("Items"))
                .filter(name -> !NO_RECORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(RECORDS.keySet(), described);
    }

    @Test
    void everyPropertyIsAComponentOfTheSameTypeAndTheOtherWayRound() {
        Map<String, Map<String, String>> described = new TreeMap<>();
        Map<String, Map<String, String>> components = new TreeMap<>();
        RECORDS.forEach((name, type) -> {
            described.put(name, properties(schemas.getJsonObject(name)));
            components.put(name, components(type));
        });
        assertEquals(described, components);
    }

    private static Map<String, String> properties(JsonObject schema) {
        Map<String, String> properties = new TreeMap<>();
        schema.getJsonObject("properties")
                .forEach((name, property) -> properties.put(name, type(property.asJsonObject())));
        return properties;
    }

    /** A type of JSON; null beside it, or a format, makes no difference to the client. */
    private static String type(JsonObject property) {
        if (property.containsKey("$ref")) {
            return "object";
        }
        return switch (property.get("type")) {
            case JsonString type -> type.getString();
            case JsonArray types ->
                types.getValuesAs(JsonString::getString).stream()
                        .filter(type -> !type.equals("null"))
                        .collect(Collectors.joining());
            case JsonValue other -> other.toString();
        };
    }

    private static Map<String, String> components(Class<? extends Record> type) {
        return new TreeMap<>(Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> type(component.getType()))));
    }

    private static String type(Class<?> type) {
        if (type == String.class || type == Instant.class) {
            return "string";
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        return type == boolean.class ? "boolean" : type == List.class ? "array" : "object";
    }
}
