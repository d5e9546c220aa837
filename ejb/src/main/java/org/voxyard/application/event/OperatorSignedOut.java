package org.voxyard.application.event;

import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;

/** A session ended, whatever ended it; its loops have been left before. */
public record OperatorSignedOut(OperatorId operator, UserId user) implements ApplicationEvent {}
