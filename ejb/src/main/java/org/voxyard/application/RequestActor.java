package org.voxyard.application;

import jakarta.enterprise.context.RequestScoped;
import org.voxyard.domain.audit.Actor;

/** Who makes the request that is being served; whoever signs requests in says so here. */
@RequestScoped
public class RequestActor {
    private Actor actor = Actor.SYSTEM;
    private boolean trace;

    public void is(Actor known) {
        actor = known;
    }

    /** Whether the request has changed something that the audit trail tells of. */
    public boolean hasLeftTrace() {
        return trace;
    }

    void leaveTrace() {
        trace = true;
    }

    Actor actor() {
        return actor;
    }
}
