package org.voxyard.application.event;

import org.voxyard.media.api.LoopId;

/** The last voice on a loop ended. */
public record LoopSilent(LoopId loop) implements ApplicationEvent {}
