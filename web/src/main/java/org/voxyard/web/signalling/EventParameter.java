package org.voxyard.web.signalling;

import java.util.List;
import java.util.Optional;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.PanChanged;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.application.event.VolumeChanged;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** What server events carry (voice-loop-client.md §5); {@code client} is the cause. */
sealed interface EventParameter {

    /** Nothing to say. */
    record Nothing() implements EventParameter {}

    record Switched(
            LoopId loop, LoopState state, UserId user, RoleId role, ClientId client, List<Participant> participants)
            implements EventParameter {
        static Switched of(LoopMembershipChanged change) {
            Participant by = change.by();
            return new Switched(
                    change.loop(), change.state(), by.user(), by.role(), by.client(), change.participants());
        }

        static Switched of(LoopStateChanged change) {
            return new Switched(
                    change.loop(),
                    change.state(),
                    change.user(),
                    change.role(),
                    change.client(),
                    change.participants());
        }
    }

    /**
     * A volume that was set.
     *
     * @param volume 0 to 100
     */
    record Volume(LoopId loop, int volume, UserId user, RoleId role, ClientId client) implements EventParameter {
        static Volume of(VolumeChanged change) {
            Participant by = change.by();
            return new Volume(change.loop(), change.volume(), by.user(), by.role(), by.client());
        }
    }

    /**
     * A place that was set.
     *
     * @param pan −100 (left) to 100 (right)
     */
    record Pan(LoopId loop, int pan, UserId user, RoleId role, ClientId client) implements EventParameter {
        static Pan of(PanChanged change) {
            Participant by = change.by();
            return new Pan(change.loop(), change.pan(), by.user(), by.role(), by.client());
        }
    }

    record Talk(LoopId loop, boolean state, UserId user, RoleId role, ClientId client, String name)
            implements EventParameter {
        static Talk of(TalkChanged change) {
            Participant by = change.by();
            return new Talk(change.loop(), change.talking(), by.user(), by.role(), by.client(), change.name());
        }
    }

    /** Whether any voice is audible on the loop. */
    record Vad(LoopId loop, boolean on) implements EventParameter {}

    /**
     * A voice that began or ended on a loop.
     *
     * @param ssrc as an unsigned number
     */
    record Voice(
            LoopId loop,
            boolean on,
            long ssrc,
            String name,
            Optional<UserId> user,
            Optional<RoleId> role,
            Optional<ClientId> client)
            implements EventParameter {
        static Voice of(VoiceChanged change) {
            Optional<Participant> by = change.by();
            return new Voice(
                    change.loop(),
                    change.on(),
                    Integer.toUnsignedLong(change.ssrc().value()),
                    change.name(),
                    by.map(Participant::user),
                    by.map(Participant::role),
                    by.map(Participant::client));
        }
    }

    /** How many connections are on the loop. */
    record Count(LoopId loop, int count) implements EventParameter {}

    /**
     * Why the media leg is gone.
     *
     * @param reason one plain sentence
     */
    record Lost(String reason) implements EventParameter {}

    /**
     * A sentence for the operator.
     *
     * @param level {@code info} or {@code warning}
     */
    record Notice(String level, String text) implements EventParameter {}
}
