package org.voxyard.application.event;

import java.util.Optional;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;

/** Somebody asked for what the role does not allow; {@code reason} is the sentence that the refusal told. */
public record Denied(OperatorId operator, UserId user, Optional<RoleId> role, LoopId loop, String reason)
        implements ApplicationEvent {}
