package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.SessionSecret;

/** Somebody to begin with: an administrator in a domain for the whole site. */
@Singleton
public final class FirstAdministrator {
    /** The user id of the administrator. */
    public static final UserId ID = new UserId("admin");

    private static final Scope SITE = Scope.of(new DomainId("site"));
    private static final int PASSWORD_LENGTH = 20;

    private final Directory directory;
    private final DirectoryService entries;
    private final Transactions transactions;

    @Inject
    public FirstAdministrator(Directory directory, DirectoryService entries, Transactions transactions) {
        this.directory = directory;
        this.entries = entries;
        this.transactions = transactions;
    }

    /** Makes the administrator when the database has no user, and returns the random password: it is shown only now. */
    public Optional<String> makeIfNobody() {
        return transactions.call(() -> directory.all(User.class).isEmpty() ? Optional.of(make()) : Optional.empty());
    }

    private String make() {
        String password = SessionSecret.random().value().substring(0, PASSWORD_LENGTH);
        entries.createDomain(SITE.domain(), "Site");
        entries.createRole(Role.ADMIN, "Administrator", SITE);
        entries.createUser(ID, "Administrator", SITE, password);
        entries.admit(ID, Role.ADMIN);
        return password;
    }
}
