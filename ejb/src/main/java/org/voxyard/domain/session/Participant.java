package org.voxyard.domain.session;

import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;

/** One connection's presence on a loop, as others are told of it. Two tabs of one browser are two equal participants. */
public record Participant(ClientId client, UserId user, RoleId role) {}
