package org.voxyard.application.event;

import org.voxyard.domain.session.OperatorId;

/** An operator's session was ended by the server: close its connection. {@code reason} is one plain sentence for it. */
public record OperatorEvicted(OperatorId operator, String reason) implements ApplicationEvent {}
