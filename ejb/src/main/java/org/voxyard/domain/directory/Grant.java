package org.voxyard.domain.directory;

import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** What a role may do with a loop. */
public record Grant(RoleId role, LoopId loop, Permission permission) {}
