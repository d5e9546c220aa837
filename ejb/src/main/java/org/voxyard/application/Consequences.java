package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.session.SignInSessions;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.TalkGatePolicy;

/** What follows from a change of the directory in the engine and for operators that are signed in, once it is committed. */
@Singleton
public final class Consequences {
    private final MediaGateway media;
    private final SignInSessions sessions;
    private final Switchboard switchboard;
    private final Rights rights;

    /** Compares an entry with what it was. */
    interface Watch {
        /** Inside the transaction. */
        default void store() {}

        /** After it. */
        default void follow() {}
    }

    @Inject
    public Consequences(MediaGateway media, SignInSessions sessions, Switchboard switchboard, Rights rights) {
        this.media = media;
        this.sessions = sessions;
        this.switchboard = switchboard;
        this.rights = rights;
    }

    Runnable ofCreation(DirectoryEntry entry) {
        return entry instanceof Loop loop ? () -> open(loop) : () -> {};
    }

    Runnable ofDeletion(DirectoryEntry entry) {
        return switch (entry) {
            case Loop loop ->
                () -> {
                    rights.refreshAll();
                    media.closeLoop(loop.id());
                };
            case Role role -> () -> rights.refresh(role.id());
            case User user -> () -> evict(user.id(), "Your account was deleted.");
            default -> () -> {};
        };
    }

    /** Begins to watch an entry that is about to change. */
    Watch watch(DirectoryEntry entry) {
        return switch (entry) {
            case Loop loop -> new LoopWatch(loop, loop.address(), loop.priority());
            case Role role -> new RoleWatch(role, role.talkGate());
            case User user -> new UserWatch(user, user.passwordHash(), user.roles());
            default -> new Watch() {};
        };
    }

    private void open(Loop loop) {
        media.openLoop(loop.id(), loop.address());
        media.setPriority(loop.id(), loop.priority());
    }

    private void evict(UserId user, String reason) {
        switchboard
                .select(session -> session.user().equals(user))
                .forEach(operator -> switchboard.evict(operator, reason));
    }

    private final class LoopWatch implements Watch {
        private final Loop loop;
        private final LoopAddress before;
        private final LoopPriority priority;

        LoopWatch(Loop loop, LoopAddress before, LoopPriority priority) {
            this.loop = loop;
            this.before = before;
            this.priority = priority;
        }

        @Override
        public void follow() {
            if (!loop.address().equals(before)) {
                media.openLoop(loop.id(), loop.address());
            }
            if (loop.priority() != priority) {
                media.setPriority(loop.id(), loop.priority());
            }
        }
    }

    private final class RoleWatch implements Watch {
        private final Role role;
        private final Optional<TalkGatePolicy> before;

        RoleWatch(Role role, Optional<TalkGatePolicy> before) {
            this.role = role;
            this.before = before;
        }

        @Override
        public void follow() {
            if (!role.talkGate().equals(before)) {
                rights.refresh(role.id());
            }
        }
    }

    private final class UserWatch implements Watch {
        private final User user;
        private final String hash;
        private final Set<RoleId> roles;

        UserWatch(User user, String hash, Set<RoleId> roles) {
            this.user = user;
            this.hash = hash;
            this.roles = roles;
        }

        @Override
        public void store() {
            if (hasNewPassword()) {
                sessions.removeAll(user.id());
            }
        }

        @Override
        public void follow() {
            if (hasNewPassword()) {
                evict(user.id(), "Your password was changed; sign in again.");
            }
            Set<RoleId> left = new HashSet<>(roles);
            left.removeAll(user.roles());
            left.forEach(rights::refresh);
        }

        private boolean hasNewPassword() {
            return !user.passwordHash().equals(hash);
        }
    }
}
