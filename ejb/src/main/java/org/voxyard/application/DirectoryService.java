package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.port.Passwords;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.SignInSessions;
import org.voxyard.media.api.LoopId;

/**
 * Domains, projects, users, roles and what roles may do; for administrators, whom the caller checks. Changes hold for
 * operators that are signed in when a verb returns. Verbs throw
 * {@link org.voxyard.domain.directory.UnknownEntryException} for ids that do not exist and
 * {@link DirectoryConflictException} for new ones that do. Loops: {@link LoopDirectoryService}.
 */
@Singleton
public final class DirectoryService {
    private final Directory directory;
    private final SignInSessions sessions;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Switchboard switchboard;
    private final Rights rights;

    @Inject
    public DirectoryService(
            Directory directory,
            SignInSessions sessions,
            Passwords passwords,
            Transactions transactions,
            Switchboard switchboard,
            Rights rights) {
        this.directory = directory;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.switchboard = switchboard;
        this.rights = rights;
    }

    public void createDomain(DomainId id, String name) {
        add(new Domain(id, name));
    }

    /** Deletes an empty domain. */
    public void deleteDomain(DomainId id) {
        change(() -> {
            Domain domain = directory.get(Domain.class, id.value());
            requireUnused(directory.isUsed(id), "Domain " + id);
            directory.remove(domain);
        });
    }

    public void createProject(ProjectId id, String name, DomainId domain) {
        add(new Project(id, name, domain));
    }

    /** Deletes an empty project. */
    public void deleteProject(ProjectId id) {
        change(() -> {
            Project project = directory.get(Project.class, id.value());
            requireUnused(directory.isUsed(id), "Project " + id);
            directory.remove(project);
        });
    }

    public void createUser(UserId id, String name, Scope scope, String password) {
        add(new User(id, name, scope, passwords.hash(password)));
    }

    /** Sets a user's password and ends the user's sessions everywhere. */
    public void changePassword(UserId id, String password) {
        String hash = passwords.hash(password);
        change(() -> {
            directory.get(User.class, id.value()).changePassword(hash);
            sessions.removeAll(id);
        });
        evict(id, "Your password was changed; sign in again.");
    }

    /** Deletes a user, whose connections end. */
    public void deleteUser(UserId id) {
        change(() -> directory.remove(directory.get(User.class, id.value())));
        evict(id, "Your account was deleted.");
    }

    public void createRole(RoleId id, String name, Scope scope) {
        add(new Role(id, name, scope));
    }

    /** Deletes a role; the connections of operators in it end. */
    public void deleteRole(RoleId id) {
        change(() -> directory.remove(directory.get(Role.class, id.value())));
        rights.refresh(id);
    }

    /** Makes a user a member of a role. */
    public void admit(UserId user, RoleId role) {
        change(role, () -> directory.get(User.class, user.value()).join(role));
    }

    /** Ends a membership; connections of the user in that role end. */
    public void dismiss(UserId user, RoleId role) {
        change(role, () -> directory.get(User.class, user.value()).leave(role));
    }

    /** Sets what a role may do with a loop. What it may do no more ends at once, an open talk gate first. */
    public void grant(RoleId role, LoopId loop, Permission permission) {
        change(role, () -> directory.get(Role.class, role.value()).grant(loop, permission));
    }

    /** Gives a domain, project, user, role or loop another name. */
    public void rename(Class<? extends DirectoryEntry> kind, String id, String name) {
        change(() -> directory.get(kind, id).rename(name));
    }

    private void change(RoleId role, Runnable work) {
        change(() -> {
            directory.get(Role.class, role.value());
            work.run();
        });
        rights.refresh(role);
    }

    private void add(DirectoryEntry entry) {
        change(() -> directory.add(entry));
    }

    private void change(Runnable work) {
        transactions.run(work);
        switchboard.announce(new DirectoryChanged());
    }

    private void evict(UserId user, String reason) {
        switchboard
                .select((OperatorSession session) -> session.user().equals(user))
                .forEach(operator -> switchboard.evict(operator, reason));
    }

    private static void requireUnused(boolean used, String subject) {
        if (used) {
            throw new DirectoryConflictException(subject + " is not empty; delete what belongs to it first.");
        }
    }
}
