package org.voxyard.application.event;

import java.util.List;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * Somebody entered or left a loop; of interest to all who may monitor it.
 *
 * @param state RECV on entering, NONE on leaving; a change between RECV and SEND is no change of membership
 * @param participants who is on the loop after the change
 */
public record LoopMembershipChanged(LoopId loop, LoopState state, Participant by, List<Participant> participants)
        implements ApplicationEvent {}
