package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainContents;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.SignInSessions;
import org.voxyard.media.api.LoopId;

/**
 * Writes an import plan, inside a transaction. The order is that of references: what refers goes before what it refers to
 * goes, and comes after that has come.
 */
@Singleton
public final class Installation {
    private final Directory directory;
    private final DomainContents contents;
    private final SignInSessions sessions;

    @Inject
    public Installation(Directory directory, DomainContents contents, SignInSessions sessions) {
        this.directory = directory;
        this.contents = contents;
        this.sessions = sessions;
    }

    void install(ImportPlan plan) {
        withdraw(plan);
        remove(plan.users(), plan.roles(), plan.loops());
        writePlaces(plan);
        writeRoles(plan.roles());
        writeUsers(plan.users());
        remove(plan.projects());
    }

    /** Rights and memberships that end, before what they refer to does. */
    private void withdraw(ImportPlan plan) {
        plan.roles().changed().forEach(change -> {
            Set<LoopId> wanted = change.wanted().rights().keySet();
            change.stored().rights().keySet().stream()
                    .filter(loop -> !wanted.contains(loop))
                    .forEach(loop -> change.stored().grant(loop, Permission.NONE));
        });
        plan.users().changed().forEach(change -> {
            Set<RoleId> wanted = change.wanted().roles();
            change.stored().roles().stream()
                    .filter(role -> !wanted.contains(role))
                    .forEach(change.stored()::leave);
        });
        directory.flush();
    }

    private void remove(KindPlan<?>... plans) {
        for (KindPlan<?> plan : plans) {
            plan.deleted().forEach(directory::remove);
        }
        directory.flush();
    }

    private void writePlaces(ImportPlan plan) {
        add(plan.domains().created());
        add(plan.projects().created());
        Collection<LoopId> moving = moving(plan.loops());
        if (!moving.isEmpty()) {
            contents.vacate(moving);
        }
        plan.domains()
                .changed()
                .forEach(change -> change.stored().rename(change.wanted().name()));
        plan.projects()
                .changed()
                .forEach(change -> change.stored().rename(change.wanted().name()));
        plan.loops().changed().forEach(change -> apply(change.stored(), change.wanted()));
        directory.flush();
        add(plan.loops().created());
    }

    private void writeRoles(KindPlan<Role> plan) {
        plan.changed().forEach(change -> apply(change.stored(), change.wanted()));
        add(plan.created());
    }

    private void writeUsers(KindPlan<User> plan) {
        plan.changed().forEach(change -> apply(change.stored(), change.wanted()));
        add(plan.created());
    }

    private void add(List<? extends DirectoryEntry> entries) {
        contents.addAll(entries);
        directory.flush();
    }

    private static Collection<LoopId> moving(KindPlan<Loop> plan) {
        return plan.changed().stream()
                .filter(change ->
                        !change.stored().address().equals(change.wanted().address()))
                .map(change -> change.stored().id())
                .collect(Collectors.toSet());
    }

    private static void apply(Loop stored, Loop wanted) {
        stored.rename(wanted.name());
        stored.assign(wanted.scope().project());
        stored.show(wanted.abbreviation(), wanted.color());
        stored.move(wanted.address());
        stored.prioritise(wanted.priority());
    }

    private static void apply(Role stored, Role wanted) {
        stored.rename(wanted.name());
        stored.assign(wanted.scope().project());
        stored.show(wanted.abbreviation(), wanted.color());
        stored.talkBy(wanted.talkGate());
        wanted.rights().forEach(stored::grant);
    }

    private void apply(User stored, User wanted) {
        boolean hasNewPassword = EntryFields.hasNewPassword(stored, wanted);
        stored.rename(wanted.name());
        stored.assign(wanted.scope().project());
        stored.entrust(wanted.entrusted());
        stored.takeRoles(wanted.roles());
        if (hasNewPassword) {
            stored.changePassword(wanted.passwordHash());
            sessions.removeAll(stored.id());
        }
    }
}
