package org.voxyard.application;

import java.util.List;
import java.util.Optional;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;

/**
 * Operators from sign-in to disconnect. Every verb with an {@link OperatorId} throws
 * {@link org.voxyard.domain.session.UnknownOperatorException} after {@link #close}.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class OperatorService {

    /** Begins an operator's session on a connection whose user has signed in. */
    public OperatorId open(UserId user, ClientId client, String source) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends an operator's session whatever ended the connection: gates close, loops are left (stored states stay), the
     * media leg closes. Harmless when the operator is gone already.
     *
     * @param reason one plain sentence for the log
     */
    public void close(OperatorId operator, String reason) {
        throw new UnsupportedOperationException();
    }

    public UserProfile profile(OperatorId operator) {
        throw new UnsupportedOperationException();
    }

    /** The roles that the operator may take, by name; {@code admin} is never among them. */
    public List<RoleView> roles(OperatorId operator) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a role. When the operator has one already, all its gates close and its loops are left first; media stays up
     * (voice-loop-client.md §12.5).
     *
     * @throws org.voxyard.domain.session.NotPermittedException when the user is not a member of the role
     */
    public void takeRole(OperatorId operator, RoleId role) {
        throw new UnsupportedOperationException();
    }

    /** The role taken, if any. */
    public Optional<RoleView> role(OperatorId operator) {
        throw new UnsupportedOperationException();
    }
}
