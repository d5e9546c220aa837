package org.voxyard.application.event;

import java.util.List;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * An operator changed what it does with a loop; of interest to all connections of the same user. Entering SEND from NONE
 * is one such event.
 *
 * @param mirrored the operator merely followed another connection of the same user and role: tell its own connection, but
 *     not the others, or consoles chase one another for ever (voice-loop-client.md §12.6)
 */
public record LoopStateChanged(
        OperatorId operator,
        UserId user,
        RoleId role,
        ClientId client,
        LoopId loop,
        LoopState state,
        List<Participant> participants,
        boolean mirrored)
        implements ApplicationEvent {}
