package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.directory.DanglingReferenceException;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.StaleEntryException;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/**
 * What roles may do with loops, for whoever administers them or may look at that. A right that is withdrawn has ended for
 * operators that are signed in when the verb returns, an open talk gate first. Throws as {@link Administration} does.
 */
@Singleton
public final class PermissionService {
    /** Grants of one role are changed by many at once (a matrix), and share the role's version. */
    private static final int ATTEMPTS = 5;

    private final Directory directory;
    private final Creations creations;
    private final Transactions transactions;
    private final Switchboard switchboard;
    private final Rights rights;

    @Inject
    public PermissionService(
            Directory directory,
            Creations creations,
            Transactions transactions,
            Switchboard switchboard,
            Rights rights) {
        this.directory = directory;
        this.creations = creations;
        this.transactions = transactions;
        this.switchboard = switchboard;
        this.rights = rights;
    }

    public List<Grant> page(Caller caller, GrantQuery query) {
        if (query.domain().isPresent() && !caller.sees(query.domain().get())) {
            return List.of();
        }
        return transactions.call(() -> directory.grants(query.within(caller.horizon())));
    }

    /** What the role may do with the loop; {@link Permission#NONE} also when there is no such role or loop to see. */
    public Permission read(Caller caller, RoleId role, LoopId loop) {
        return transactions.call(() ->
                visible(caller, role).map(found -> permission(found, loop)).orElse(Permission.NONE));
    }

    /**
     * Sets what the role may do with the loop; {@link Permission#NONE} withdraws everything.
     *
     * @param expected of the permission so far, else {@link StaleEntryException}
     */
    public void set(Caller caller, RoleId role, LoopId loop, Permission permission, Predicate<Permission> expected) {
        Grant grant = new Grant(role, loop, permission);
        repeat(role, () -> store(caller, grant, expected));
    }

    /**
     * Gives a role a permission that it has not; nothing more when an earlier request of the same key has done so.
     *
     * @throws DirectoryConflictException when the role has a permission for the loop
     */
    public void create(Caller caller, Grant grant, Optional<CreationKey> key) {
        repeat(grant.role(), () -> {
            if (creations.earlier(caller, key).isEmpty()) {
                store(caller, grant, PermissionService::requireNone);
                creations.remember(caller, key, grant.role().value());
            }
        });
    }

    private void repeat(RoleId role, Runnable work) {
        for (int attempt = 1; !committed(work, attempt); attempt++) {
            Thread.onSpinWait();
        }
        rights.refresh(role);
        switchboard.announce(new DirectoryChanged());
    }

    private static boolean requireNone(Permission before) {
        if (before != Permission.NONE) {
            throw new DirectoryConflictException("The role has a permission for this loop already.");
        }
        return true;
    }

    /** False when another change of the role came in between and it is worth while to try again. */
    private boolean committed(Runnable work, int attempt) {
        try {
            transactions.run(work);
            return true;
        } catch (StaleEntryException stale) {
            if (attempt == ATTEMPTS) {
                throw stale;
            }
            return false;
        }
    }

    private void store(Caller caller, Grant grant, Predicate<Permission> expected) {
        Role role = visible(caller, grant.role())
                .orElseThrow(() -> new DanglingReferenceException("role", "there is no role " + grant.role()));
        requireLoop(caller, grant.loop());
        caller.requireAdministrationOf(role.domain());
        if (role.id().equals(Role.ADMIN)) {
            caller.requireAdministrationOfSite();
        }
        if (!expected.test(permission(role, grant.loop()))) {
            throw new StaleEntryException();
        }
        role.grant(grant.loop(), grant.permission());
        directory.flush();
    }

    private void requireLoop(Caller caller, LoopId loop) {
        boolean exists = directory
                .find(Loop.class, loop.value())
                .filter(found -> caller.administers(found.domain()))
                .isPresent();
        if (!exists) {
            throw new DanglingReferenceException("loop", "there is no loop " + loop);
        }
    }

    private Optional<Role> visible(Caller caller, RoleId role) {
        return directory.find(Role.class, role.value()).filter(found -> caller.sees(found.domain()));
    }

    private static Permission permission(Role role, LoopId loop) {
        return role.rights().getOrDefault(loop, Permission.NONE);
    }
}
