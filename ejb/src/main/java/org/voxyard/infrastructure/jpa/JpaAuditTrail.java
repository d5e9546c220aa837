package org.voxyard.infrastructure.jpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.voxyard.domain.audit.AuditEntry;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.AuditTrail;

/** The audit trail in the database, without entities: nothing here may look as if it could be changed. */
@Singleton
final class JpaAuditTrail implements AuditTrail {
    private static final String SELECT = "select number, created_at, actor, source, action, kind, subject,"
            + " before_change, after_change, previous_hash, hash from audit_entry";

    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    private final Clock clock;

    /** A condition, if there is a value for it. */
    private record Condition(String sql, Object value) {}

    @Inject
    JpaAuditTrail(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void append(List<AuditEvent> events) {
        entities.unwrap(Session.class).doWork(connection -> AuditChain.append(connection, events, clock.instant()));
    }

    @Override
    public List<AuditEntry> page(Query query) {
        List<Condition> conditions = new ArrayList<>();
        query.actor().ifPresent(actor -> conditions.add(new Condition("actor = ?", actor)));
        query.action().ifPresent(action -> conditions.add(new Condition("action = ?", action)));
        query.kind().ifPresent(kind -> conditions.add(new Condition("kind = ?", kind)));
        query.subject().ifPresent(subject -> conditions.add(new Condition("subject = ?", subject)));
        query.before().ifPresent(number -> conditions.add(new Condition("number < ?", number)));
        return read(conditions, "desc", query.limit());
    }

    @Override
    public List<AuditEntry> following(long number, int limit) {
        return read(List.of(new Condition("number > ?", number)), "asc", limit);
    }

    @Override
    public Head head() {
        return entities.unwrap(Session.class).doReturningWork(AuditChain::head);
    }

    private List<AuditEntry> read(List<Condition> conditions, String order, int limit) {
        String where = conditions.isEmpty()
                ? ""
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
        String sql = SELECT + where + " order by number " + order + " fetch first " + limit + " rows only";
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, sql, conditions));
    }

    private static List<AuditEntry> read(Connection connection, String sql, List<Condition> conditions)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < conditions.size(); i++) {
                select.setObject(i + 1, conditions.get(i).value());
            }
            try (ResultSet rows = select.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        AuditEvent event = new AuditEvent(
                row.getString("actor"),
                row.getString("source"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("before_change"),
                row.getString("after_change"));
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                event,
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
