package org.voxyard.application;

import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

/** Whether the gate of a connection on a loop is open after a push-to-talk request. */
public record TalkOutcome(LoopId loop, boolean talking, UserId user, RoleId role) {}
