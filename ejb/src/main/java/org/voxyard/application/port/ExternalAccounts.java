package org.voxyard.application.port;

import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;

/** Accounts that are kept elsewhere, such as in an LDAP directory. */
public interface ExternalAccounts {

    /**
     * An account as it is there.
     *
     * @param domain that it belongs to here
     * @param roles that it may take here; those that do not exist here are left out
     */
    record Account(UserId user, String name, DomainId domain, Access access, Set<RoleId> roles) {}

    /**
     * The account, when that is its password. Empty when it is not, when there is no such account, when no such directory
     * is configured or when it does not answer. Takes up to some seconds.
     */
    Optional<Account> authenticate(UserId user, String password);
}
