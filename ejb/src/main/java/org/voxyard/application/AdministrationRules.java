package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DanglingReferenceException;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scoped;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopAddress;

/** Who may change which entry to what, and which entries must exist for that. Runs inside a transaction. */
@Singleton
public final class AdministrationRules {
    private final Directory directory;

    /** What a change is compared with. */
    record Before(Access access, Set<RoleId> roles, Optional<LoopAddress> address) {}

    @Inject
    public AdministrationRules(Directory directory) {
        this.directory = directory;
    }

    void checkCreation(Caller caller, DirectoryEntry entry) {
        checkAccess(caller, entry);
        if (entry instanceof Domain) {
            caller.requireAdministrationOfSite();
        }
        requirePlace(entry);
        checkChange(caller, entry, new Before(Access.OPERATOR, Set.of(), Optional.empty()));
    }

    /** Whether the caller may touch the entry at all. */
    void checkAccess(Caller caller, DirectoryEntry entry) {
        caller.requireAdministrationOf(entry.domain());
        if (entry instanceof Role role && role.id().equals(Role.ADMIN)) {
            caller.requireAdministrationOfSite();
        }
        if (entry instanceof User user) {
            caller.requireEntrusting(user.access());
        }
    }

    Before remember(DirectoryEntry entry) {
        return switch (entry) {
            case User user -> new Before(user.access(), user.roles(), Optional.empty());
            case Loop loop -> new Before(Access.OPERATOR, Set.of(), Optional.of(loop.address()));
            default -> new Before(Access.OPERATOR, Set.of(), Optional.empty());
        };
    }

    /** Whether the entry may be as it is now. */
    void checkChange(Caller caller, DirectoryEntry entry, Before before) {
        if (entry instanceof Scoped scoped) {
            scoped.scope().project().ifPresent(project -> requireProject(scoped, project));
        }
        if (entry instanceof User user) {
            checkUser(caller, user, before);
        }
        if (entry instanceof Loop loop && !before.address().equals(Optional.of(loop.address()))) {
            directory.requireFreeAddress(loop);
        }
    }

    void checkDeletion(Caller caller, DirectoryEntry entry) {
        checkAccess(caller, entry);
        switch (entry) {
            case Domain domain -> {
                caller.requireAdministrationOfSite();
                require(!directory.isUsed(domain.id()), "The domain is not empty; delete what belongs to it first.");
            }
            case Project project ->
                require(!directory.isUsed(project.id()), "The project is not empty; delete what belongs to it first.");
            case User user -> require(!user.id().equals(caller.user()), "You cannot delete your own account.");
            case Role role -> require(!role.id().equals(Role.ADMIN), "The role admin cannot be deleted.");
            default -> {}
        }
    }

    private void checkUser(Caller caller, User user, Before before) {
        caller.requireEntrusting(user.access());
        boolean loses = user.access().compareTo(before.access()) < 0;
        require(!loses || !user.id().equals(caller.user()), "You cannot take your own access away.");
        user.roles().stream().filter(role -> !before.roles().contains(role)).forEach(role -> requireRole(caller, role));
    }

    private void requireRole(Caller caller, RoleId id) {
        boolean exists = directory
                .find(Role.class, id.value())
                .filter(role -> caller.administers(role.domain()))
                .isPresent();
        if (!exists) {
            throw new DanglingReferenceException("roles", "there is no role " + id);
        }
    }

    private void requirePlace(DirectoryEntry entry) {
        if (!(entry instanceof Domain)
                && directory.find(Domain.class, entry.domain().value()).isEmpty()) {
            throw new DanglingReferenceException("domain", "there is no domain " + entry.domain());
        }
    }

    private void requireProject(Scoped entry, ProjectId id) {
        boolean exists = directory
                .find(Project.class, id.value())
                .filter(project -> project.domain().equals(entry.domain()))
                .isPresent();
        if (!exists) {
            throw new DanglingReferenceException(
                    "project", "there is no project " + id + " in domain " + entry.domain());
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new DirectoryConflictException(sentence);
        }
    }
}
