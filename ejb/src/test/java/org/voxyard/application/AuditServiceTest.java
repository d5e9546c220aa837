package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEntry;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.Verification;

class AuditServiceTest {
    private static final Actor ADMIN = new Actor("admin", "192.0.2.1");

    private final ControlRoom room = new ControlRoom();
    private final InMemoryAuditTrail trail = room.trail;

    @Test
    void anEmptyTrailIsWhole() {
        assertEquals(new Verification(0, Optional.empty(), AuditEntry.NO_HASH), room.audit.verify());
    }

    @Test
    void aTrailLongerThanOneReadIsWhole() {
        write(1_200);
        Verification verification = room.audit.verify();
        assertTrue(verification.isIntact());
        assertEquals(1_200, verification.entries());
        assertEquals(trail.head().hash(), verification.hash());
    }

    @Test
    void aChangedEntryIsFound() {
        write(10);
        AuditEntry fifth = trail.entries.get(4);
        AuditEvent forged = AuditEvent.of(new Actor("ben", "192.0.2.1"), "create", "user", "u4");
        trail.entries.set(4, new AuditEntry(5, fifth.at(), forged, fifth.previousHash(), fifth.hash()));
        assertEquals(Optional.of(5L), room.audit.verify().firstBroken());
    }

    @Test
    void anEntryThatWasForgedWithAHashOfItsOwnBreaksTheNextOne() {
        write(10);
        AuditEntry fourth = trail.entries.get(3);
        AuditEvent forged = AuditEvent.of(new Actor("ben", "192.0.2.1"), "create", "user", "u4");
        trail.entries.set(4, AuditEntry.after(4, fourth.hash(), InMemoryAuditTrail.NOON, forged));
        assertEquals(Optional.of(6L), room.audit.verify().firstBroken());
    }

    @Test
    void aMissingEntryIsFoundInTheMiddleAndAtTheEnd() {
        write(10);
        trail.entries.removeLast();
        assertEquals(Optional.of(10L), room.audit.verify().firstBroken());
        trail.entries.remove(2);
        assertEquals(Optional.of(3L), room.audit.verify().firstBroken());
        trail.entries.clear();
        assertFalse(room.audit.verify().isIntact());
    }

    @Test
    void noFieldCanBorrowFromItsNeighbour() {
        AuditEntry one = entry(new AuditEvent("ab", "c", "create", "user", "x", "{}", "{}"));
        AuditEntry two = entry(new AuditEvent("a", "bc", "create", "user", "x", "{}", "{}"));
        assertNotEquals(one.hash(), two.hash());
    }

    @Test
    void theFormIsTheOneThatIsDocumented() {
        AuditEntry entry = entry(new AuditEvent("zoë", "", "create", "user", "x", "{}", "{\"name\":\"X\"}"));
        assertEquals("6044a856fa584ad8381649c0380f7e4b3560f76d1aa7b2586b53eb865208bdcc", entry.hash());
    }

    @Test
    void hostileTextIsCutAndFreeOfNul() {
        AuditEvent event =
                AuditEvent.of(new Actor("a\0b", "x".repeat(1_000)), "sign-in-refused", "user", "y".repeat(1_000));
        assertEquals("a b", event.actor());
        assertEquals(64, event.source().length());
        assertEquals(256, event.subject().length());
    }

    private static AuditEntry entry(AuditEvent event) {
        return AuditEntry.after(0, AuditEntry.NO_HASH, Instant.parse("2026-11-21T12:00:00.1234567Z"), event);
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            room.audit.record(AuditEvent.of(ADMIN, "create", "user", "u" + i));
        }
    }
}
