package org.voxyard.application;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.voxyard.domain.audit.Actor;

/** Who does what is being done now. */
@Singleton
public final class Actors {
    private final RequestActor request;

    @Inject
    public Actors(RequestActor request) {
        this.request = request;
    }

    /** Who makes the change that is about to be told of; {@link Actor#SYSTEM} outside requests. */
    public Actor ofChange() {
        try {
            request.leaveTrace();
            return request.actor();
        } catch (ContextNotActiveException outside) {
            return Actor.SYSTEM;
        }
    }
}
