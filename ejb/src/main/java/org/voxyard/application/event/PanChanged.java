package org.voxyard.application.event;

import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;

/** An operator moved a loop between left (−100) and right (100); of interest to all connections of the same user. */
public record PanChanged(OperatorId operator, Participant by, LoopId loop, int pan) implements ApplicationEvent {}
