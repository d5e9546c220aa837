package org.voxyard.application;

import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.session.OperatorId;

/** What a console keeps for its user, and how a console is to look; both are JSON objects that the server does not read. */
@SuppressWarnings("DoNotCallSuggester")
public final class UserDataService {
    /** Most characters of a user's data. */
    public static final int MAX_LENGTH = 64 * 1024;

    /** The stored JSON object, {@code {}} when there is none. */
    public String data(OperatorId operator) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores a JSON object for the operator's user and returns it as stored.
     *
     * @throws IllegalArgumentException with a sentence, when it is longer than {@link #MAX_LENGTH} or no JSON object
     */
    public String store(OperatorId operator, String json) {
        throw new UnsupportedOperationException();
    }

    /** The keyset layout of that name, a JSON object; the stock default for a name or domain that is not known. */
    public String layout(OperatorId operator, DomainId domain, String name) {
        throw new UnsupportedOperationException();
    }
}
