package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;

/** What administrators may look at; everybody else gets {@link NotPermittedException}. */
@Singleton
public final class InspectionService {
    private final Directory directory;
    private final Switchboard switchboard;
    private final Transactions transactions;

    @Inject
    public InspectionService(Directory directory, Switchboard switchboard, Transactions transactions) {
        this.directory = directory;
        this.switchboard = switchboard;
        this.transactions = transactions;
    }

    /** Whether the operator's user administers the site, whatever role the operator has taken. */
    public boolean isAdministrator(OperatorId operator) {
        UserId user = switchboard.read(operator, OperatorSession::user);
        return transactions.call(() -> directory
                .find(User.class, user.value())
                .filter(account -> account.access() == Access.ADMINISTRATOR)
                .isPresent());
    }

    /** Throws {@link NotPermittedException} unless the operator's user administers the site. */
    public void requireAdministrator(OperatorId operator) {
        if (!isAdministrator(operator)) {
            throw new NotPermittedException("This is for administrators.");
        }
    }

    /** One entry, if it exists. */
    public Optional<EntryView> find(OperatorId operator, Class<? extends DirectoryEntry> kind, String id) {
        requireAdministrator(operator);
        return transactions.call(() -> directory.find(kind, id).map(EntryView::of));
    }

    /** All entries of a kind, by name. */
    public List<EntryView> all(OperatorId operator, Class<? extends DirectoryEntry> kind) {
        requireAdministrator(operator);
        return transactions.call(
                () -> directory.all(kind).stream().map(EntryView::of).toList());
    }
}
