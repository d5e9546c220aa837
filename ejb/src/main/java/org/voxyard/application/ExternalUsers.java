package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxyard.application.port.ExternalAccounts;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;

/**
 * Users whose accounts are kept elsewhere. Whoever signs in with such an account gets a user here, which is brought up to
 * date each time. Users with a password of our own are never looked for elsewhere, so nobody can take their place.
 */
@Singleton
public final class ExternalUsers {
    private final ExternalAccounts accounts;
    private final Directory directory;
    private final Transactions transactions;

    @Inject
    public ExternalUsers(ExternalAccounts accounts, Directory directory, Transactions transactions) {
        this.accounts = accounts;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** Whether that is the password of the user's account elsewhere. */
    boolean admit(UserId user, String password) {
        return accounts.authenticate(user, password).filter(this::keep).isPresent();
    }

    /** Takes the account in or brings it up to date; false when it has no place here or one of our own has its name. */
    boolean keep(ExternalAccounts.Account account) {
        return transactions.call(() -> {
            boolean hasPlace =
                    directory.find(Domain.class, account.domain().value()).isPresent()
                            && directory.find(User.class, account.user().value()).stream()
                                    .allMatch(User::isExternal);
            if (hasPlace) {
                update(find(account), account);
            }
            return hasPlace;
        });
    }

    private User find(ExternalAccounts.Account account) {
        Optional<User> known = directory.find(User.class, account.user().value());
        if (known.isPresent()) {
            return known.get();
        }
        User user = new User(account.user(), account.name(), Scope.of(account.domain()), User.EXTERNAL);
        directory.add(user);
        return user;
    }

    private void update(User user, ExternalAccounts.Account account) {
        user.rename(account.name());
        user.entrust(account.access());
        user.takeRoles(existing(account.roles()));
    }

    private Set<RoleId> existing(Set<RoleId> roles) {
        return roles.stream()
                .filter(role -> directory.find(Role.class, role.value()).isPresent())
                .collect(Collectors.toSet());
    }
}
