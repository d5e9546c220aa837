package org.voxyard.application;

import java.util.List;
import java.util.Optional;
import org.voxyard.domain.access.Finding;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;

/**
 * Why a user hears a loop or talks on it, or not.
 *
 * @param mayHear whether some role gives the right to
 * @param mayTalk whether some role gives the right to
 * @param hears whether some session does now
 * @param talks whether some session does now
 */
public record Explanation(
        UserId user, LoopId loop, boolean mayHear, boolean mayTalk, boolean hears, boolean talks, List<Rule> rules) {

    /**
     * A rule and what it was applied to.
     *
     * @param role empty for rules that know none
     * @param session empty for rights, which hold without any
     */
    public record Rule(Optional<RoleId> role, Optional<OperatorId> session, Finding finding) {}
}
