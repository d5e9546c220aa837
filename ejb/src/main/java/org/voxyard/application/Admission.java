package org.voxyard.application;

import java.util.Optional;
import org.voxyard.domain.access.Caller;

/** That somebody was let in, for what lasts longer than a request. Any thread. */
@FunctionalInterface
public interface Admission {

    /**
     * Who that is now; empty once the account, the password, the token or the session that it was by has ended. Counts
     * neither as a request nor as an attempt to sign in.
     */
    Optional<Caller> renew();
}
