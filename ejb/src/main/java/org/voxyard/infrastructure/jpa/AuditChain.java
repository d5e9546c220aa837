package org.voxyard.infrastructure.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.voxyard.domain.audit.AuditEntry;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.AuditTrail.Head;

/** The end of the audit trail in the database. A lock on the head makes one chain of what many transactions add. */
final class AuditChain {
    private static final String LOCK_HEAD = "select number, hash from audit_head where id = 1 for update";
    private static final String MOVE_HEAD = "update audit_head set number = ?, hash = ? where id = 1";
    private static final String ADD =
            "insert into audit_entry (number, created_at, actor, source, action, kind, subject,"
                    + " before_change, after_change, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int BATCH = 500;

    private AuditChain() {}

    /** Adds the events in the connection's transaction. */
    static void append(Connection connection, List<AuditEvent> events, Instant now) throws SQLException {
        Head head = head(connection, LOCK_HEAD);
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            int waiting = 0;
            for (AuditEvent event : events) {
                AuditEntry entry = AuditEntry.after(head.number(), head.hash(), now, event);
                fill(add, entry);
                head = new Head(entry.number(), entry.hash());
                if (++waiting % BATCH == 0) {
                    add.executeBatch();
                }
            }
            add.executeBatch();
        }
        moveHead(connection, head);
    }

    static Head head(Connection connection) throws SQLException {
        return head(connection, "select number, hash from audit_head where id = 1");
    }

    private static Head head(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("The audit trail has lost its head: table audit_head is empty");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private static void moveHead(Connection connection, Head head) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            move.setLong(1, head.number());
            move.setString(2, head.hash());
            move.executeUpdate();
        }
    }

    private static void fill(PreparedStatement add, AuditEntry entry) throws SQLException {
        AuditEvent event = entry.event();
        List<Object> values = List.of(
                entry.number(),
                OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                event.actor(),
                event.source(),
                event.action(),
                event.kind(),
                event.subject(),
                event.before(),
                event.after(),
                entry.previousHash(),
                entry.hash());
        for (int i = 0; i < values.size(); i++) {
            add.setObject(i + 1, values.get(i));
        }
        add.addBatch();
    }
}
