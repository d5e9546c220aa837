package org.voxyard.application.event;

import java.util.Optional;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.Ssrc;

/**
 * Voice of a source began or ended on a loop, a gate of ours or not; of interest to all who may monitor the loop.
 *
 * @param by the operator of this node whose voice it is; empty for every other source
 * @param name of the source, for display
 */
public record VoiceChanged(LoopId loop, boolean on, Ssrc ssrc, Optional<Participant> by, String name)
        implements ApplicationEvent {}
