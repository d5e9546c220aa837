package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEvent;

/**
 * Has the audit trail tell of what somebody does to others without changing the database: what it was like before, and
 * after. It is told once it is done.
 */
@Singleton
public final class ActionTrail {
    private final Actors actors;
    private final AuditService audit;

    @Inject
    public ActionTrail(Actors actors, AuditService audit) {
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * @param action one word with hyphens
     * @param kind of what it was done to, and {@code subject} its id
     * @param before texts and numbers by name, without secrets; empty when there was nothing
     * @param after the same, of now
     */
    void tell(String action, String kind, String subject, Map<String, ?> before, Map<String, ?> after) {
        Actor who = actors.ofChange();
        audit.record(new AuditEvent(who.name(), who.source(), action, kind, subject, json(before), json(after)));
    }

    private static String json(Map<String, ?> values) {
        return Json.createObjectBuilder(new TreeMap<>(values)).build().toString();
    }
}
