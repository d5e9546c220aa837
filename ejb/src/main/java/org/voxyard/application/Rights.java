package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.RoleTerms;

/**
 * Brings the rights of operators that are signed in to what the database says. Refreshes run one after another, else an
 * older reading could be applied after a newer one.
 */
@Singleton
public final class Rights {
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Directory directory;
    private final Switchboard switchboard;
    private final Transactions transactions;

    @Inject
    public Rights(Directory directory, Switchboard switchboard, Transactions transactions) {
        this.directory = directory;
        this.switchboard = switchboard;
        this.transactions = transactions;
    }

    /** Applies a role's terms, as committed now, to all operators in it. What they allow no more ends at once. */
    void refresh(RoleId role) {
        oneAtATime.lock();
        try {
            evictStrangers(role);
            RoleTerms terms = transactions.call(() ->
                    directory.find(Role.class, role.value()).map(RoleTerms::of).orElse(RoleTerms.NONE));
            switchboard.changeAll(session -> isIn(session, role) ? session.apply(terms) : List.of());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** As {@link #refresh(RoleId)}, for every role that an operator is in. */
    void refreshAll() {
        switchboard.roles().forEach(this::refresh);
    }

    private void evictStrangers(RoleId id) {
        Set<UserId> members = transactions.call(() -> directory.membersOf(id));
        List<OperatorId> strangers =
                switchboard.select(session -> isIn(session, id) && !members.contains(session.user()));
        strangers.forEach(stranger -> switchboard.evict(stranger, "You are no longer a member of role " + id + "."));
    }

    private static boolean isIn(OperatorSession session, RoleId role) {
        return session.role().equals(Optional.of(role));
    }
}
