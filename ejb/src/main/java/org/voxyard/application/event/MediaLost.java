package org.voxyard.application.event;

import org.voxyard.domain.session.OperatorId;

/** An operator's media leg is gone and its gates are closed; {@code reason} is one plain sentence. */
public record MediaLost(OperatorId operator, String reason) implements ApplicationEvent {}
