package org.voxyard.client;

import java.util.UUID;
import java.util.stream.Stream;

/** Secrets for programs, each in the name of one user. Verbs throw {@link ProblemException}. */
public final class Tokens {
    private static final String PATH = "tokens";

    private final Api api;
    private final Listing<Token> listing;

    Tokens(Api api) {
        this.api = api;
        this.listing = new Listing<>(api, PATH, Token.class);
    }

    /** All tokens that the caller sees; operators see their own. */
    public Stream<Token> all() {
        return listing.all();
    }

    /** Those of a user. */
    public Stream<Token> find(Query query) {
        return listing.find(query);
    }

    public Token get(String id) {
        return listing.get(id);
    }

    /**
     * Makes a token, once even if the connection breaks meanwhile; only this answer has its secret, and not even this one when
     * it had to be asked for twice. Needs a password: no token makes tokens.
     */
    public Token create(NewToken token) {
        String key = UUID.randomUUID().toString();
        return JsonRecords.read(Api.json(api.create(api.resolve(PATH), Body.json(token), key)), Token.class);
    }

    /** Ends a token at once. */
    public void revoke(String id) {
        api.send("DELETE", api.resolve(PATH + "/" + Query.encode(id)), Body.NONE);
    }
}
