package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEntry;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.AuditTrail;
import org.voxyard.domain.audit.Verification;

/** The audit trail. What changes in the database gets into it by itself; here is the rest: sign-ins and actions. */
@Singleton
public final class AuditService {
    private static final int AT_ONCE = 500;

    private final AuditTrail trail;
    private final Transactions transactions;

    @Inject
    public AuditService(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    public void record(AuditEvent event) {
        transactions.run(() -> trail.append(List.of(event)));
    }

    /** Somebody has signed in who may do more than operate. */
    void accepted(String user, String source) {
        record(AuditEvent.of(new Actor(user, source), "sign-in", "user", user));
    }

    /** Somebody was wrong about the secret of this user, who need not exist. */
    void refused(String user, String source) {
        record(AuditEvent.of(new Actor(user, source), "sign-in-refused", "user", user));
    }

    public List<AuditEntry> page(AuditTrail.Query query) {
        return transactions.call(() -> trail.page(query));
    }

    /** Computes every hash again. What is added meanwhile is looked at too. */
    public Verification verify() {
        long number = 0;
        String hash = AuditEntry.NO_HASH;
        for (List<AuditEntry> some = next(0); !some.isEmpty(); some = next(number)) {
            for (AuditEntry entry : some) {
                if (!entry.follows(number, hash)) {
                    return new Verification(number, Optional.of(number + 1), hash);
                }
                number = entry.number();
                hash = entry.hash();
            }
        }
        return end(number, hash);
    }

    /** The head tells of entries that are missing at the end. */
    private Verification end(long number, String hash) {
        AuditTrail.Head head = transactions.call(trail::head);
        boolean whole =
                head.number() > number ? !next(number).isEmpty() : head.equals(new AuditTrail.Head(number, hash));
        return new Verification(number, whole ? Optional.empty() : Optional.of(number + 1), hash);
    }

    private List<AuditEntry> next(long number) {
        return transactions.call(() -> trail.following(number, AT_ONCE));
    }
}
