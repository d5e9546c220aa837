package org.voxyard.application.journal;

import java.util.Optional;
import org.voxyard.application.event.Denied;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.NodeFault;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;

/**
 * Whom and what an event is about; empty is what it has nothing to do with.
 *
 * @param name of the person or source, for display
 * @param detail a sentence or a word, see {@link LiveEventType}
 */
public record Subject(
        Optional<OperatorId> session,
        Optional<UserId> user,
        Optional<RoleId> role,
        Optional<LoopId> loop,
        Optional<String> name,
        Optional<String> detail) {
    static final Subject NOTHING = new Subject(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Subject of(OperatorId session) {
        return NOTHING.in(session);
    }

    static Subject of(UserId user) {
        return new Subject(
                Optional.empty(),
                Optional.of(user),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Subject of(LoopId loop) {
        return NOTHING.on(Optional.of(loop));
    }

    static Subject of(Participant by, LoopId loop) {
        return of(by.user()).as(Optional.of(by.role())).on(Optional.of(loop));
    }

    static Subject of(LoopStateChanged change) {
        return of(change.user())
                .as(Optional.of(change.role()))
                .on(Optional.of(change.loop()))
                .in(change.operator())
                .with(change.state().wireName());
    }

    static Subject of(VoiceChanged voice) {
        return voice.by()
                .map(by -> of(by, voice.loop()))
                .orElseGet(() -> of(voice.loop()))
                .named(voice.name());
    }

    static Subject of(Denied denied) {
        return of(denied.user())
                .as(denied.role())
                .on(Optional.of(denied.loop()))
                .in(denied.operator())
                .with(denied.reason());
    }

    static Subject of(NodeFault fault) {
        return NOTHING.on(fault.loop()).with(fault.sentence());
    }

    Subject in(OperatorId newSession) {
        return new Subject(Optional.of(newSession), user, role, loop, name, detail);
    }

    Subject by(UserId newUser) {
        return new Subject(session, Optional.of(newUser), role, loop, name, detail);
    }

    Subject as(Optional<RoleId> newRole) {
        return new Subject(session, user, newRole, loop, name, detail);
    }

    Subject on(Optional<LoopId> newLoop) {
        return new Subject(session, user, role, newLoop, name, detail);
    }

    Subject named(String newName) {
        return new Subject(session, user, role, loop, Optional.of(newName), detail);
    }

    Subject with(String newDetail) {
        return new Subject(session, user, role, loop, name, Optional.of(newDetail));
    }
}
