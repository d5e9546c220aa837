package org.voxyard.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voxyard.domain.audit.AuditEntry;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.AuditTrail;

/** A trail in a list, which tests may tamper with. */
final class InMemoryAuditTrail implements AuditTrail {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    final List<AuditEntry> entries = new ArrayList<>();
    private Head head = new Head(0, AuditEntry.NO_HASH);

    @Override
    public void append(List<AuditEvent> events) {
        for (AuditEvent event : events) {
            AuditEntry entry = AuditEntry.after(head.number(), head.hash(), NOON, event);
            entries.add(entry);
            head = new Head(entry.number(), entry.hash());
        }
    }

    @Override
    public List<AuditEntry> page(Query query) {
        return entries.reversed().stream().limit(query.limit()).toList();
    }

    @Override
    public List<AuditEntry> following(long number, int limit) {
        return entries.stream()
                .filter(entry -> entry.number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public Head head() {
        return head;
    }

    /** What happened to whom, in this order. */
    List<String> story() {
        return entries.stream()
                .map(AuditEntry::event)
                .map(event -> event.action() + " " + event.subject())
                .toList();
    }
}
