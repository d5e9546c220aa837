package org.voxyard.application.event;

import org.voxyard.domain.session.OperatorId;

/** Voice has been arriving for two seconds from an operator that never asked to talk (voice-loop-client.md §9.4). */
public record VoiceOnClosedGate(OperatorId operator) implements ApplicationEvent {}
