package org.voxyard.application;

import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;

/** Signs users in by password or by session id. */
@SuppressWarnings("DoNotCallSuggester")
public final class SignInService {

    /**
     * Checks a password or a session id and issues a new session id; a session id counts only with the client and the
     * user that it was issued to.
     *
     * @param source address that the request came from, for the limit on failures
     */
    public SignIn signIn(ClientId client, String user, String secret, String source) throws SignInRefusedException {
        throw new UnsupportedOperationException();
    }

    /** Issues a new session id for {@code session}, which stays valid for another 60 s (two tabs of one browser). */
    public SignIn renew(ClientId client, UserId user, String session) throws SignInRefusedException {
        throw new UnsupportedOperationException();
    }

    /** Ends every session of this user in this client. */
    public void signOut(ClientId client, UserId user) {
        throw new UnsupportedOperationException();
    }
}
