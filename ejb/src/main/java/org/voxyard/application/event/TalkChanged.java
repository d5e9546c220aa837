package org.voxyard.application.event;

import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;

/**
 * A talk gate opened or closed, whatever moved it; of interest to all who may monitor the loop.
 *
 * @param name of the talker, for display
 */
public record TalkChanged(LoopId loop, boolean talking, Participant by, String name) implements ApplicationEvent {}
