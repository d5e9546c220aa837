package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.voxyard.domain.session.OperatorSession;

/** How many sessions this node has; one operator may have several. */
@Singleton
public final class SessionCensus {
    private final Switchboard switchboard;

    @Inject
    public SessionCensus(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** Those that are signed in. */
    public int signedIn() {
        return count(session -> true);
    }

    /** Those of them whose browser is connected to the engine. */
    public int withMedia() {
        return count(OperatorSession::isMediaReady);
    }

    /** Those of them that have taken a role. */
    public int inRole() {
        return count(session -> session.role().isPresent());
    }

    private int count(Predicate<OperatorSession> condition) {
        return switchboard.select(condition).size();
    }
}
