package org.voxyard.domain.session;

import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.TalkGatePolicy;

/**
 * What a role says about those who are in it.
 *
 * @param talkGate when their packets pass; empty for what the node is set to
 */
public record RoleTerms(Map<LoopId, Permission> rights, Optional<TalkGatePolicy> talkGate) {
    /** Of a role that is no more. */
    public static final RoleTerms NONE = new RoleTerms(Map.of(), Optional.empty());

    public RoleTerms {
        rights = Map.copyOf(rights);
    }

    public static RoleTerms of(Role role) {
        return new RoleTerms(role.rights(), role.talkGate());
    }
}
