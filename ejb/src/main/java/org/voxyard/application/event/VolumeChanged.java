package org.voxyard.application.event;

import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;

/** An operator set the volume of a loop (0 to 100); of interest to all connections of the same user. */
public record VolumeChanged(OperatorId operator, Participant by, LoopId loop, int volume) implements ApplicationEvent {}
