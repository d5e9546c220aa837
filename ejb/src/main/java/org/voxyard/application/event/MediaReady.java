package org.voxyard.application.event;

import org.voxyard.domain.session.OperatorId;

/** An operator's audio can flow in both directions. */
public record MediaReady(OperatorId operator) implements ApplicationEvent {}
