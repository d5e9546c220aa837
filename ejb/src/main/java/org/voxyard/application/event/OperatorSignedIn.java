package org.voxyard.application.event;

import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;

/** A session began; {@code name} is the user's, for display. */
public record OperatorSignedIn(OperatorId operator, UserId user, String name) implements ApplicationEvent {}
