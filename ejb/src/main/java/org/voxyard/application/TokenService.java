package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.application.port.ExternalAccounts;
import org.voxyard.application.port.IdentityProvider;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.AccessDeniedException;
import org.voxyard.domain.access.ApiToken;
import org.voxyard.domain.access.ApiTokens;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.TokenScope;
import org.voxyard.domain.access.TokenSecret;
import org.voxyard.domain.directory.DanglingReferenceException;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.UserId;

/** Tokens for programs: everybody makes them for oneself, administrators for the accounts that they may decide about. */
@Singleton
public final class TokenService {
    /** Most tokens of a user. */
    static final int MAX_TOKENS = 100;

    private final ApiTokens tokens;
    private final CallerService callers;
    private final IdentityProvider provider;
    private final ExternalUsers externals;
    private final SignInLimits limits;
    private final AuditService audit;
    private final Creations creations;
    private final Transactions transactions;
    private final Clock clock;

    /** What a token is to be; without an expiry it is good until it is revoked. */
    public record Wish(String name, UserId user, TokenScope scope, Optional<Instant> expiresAt) {}

    /** A new token, with the secret that nobody can read a second time, not even who sends the same request again. */
    public record Made(ApiToken token, Optional<TokenSecret> secret) {}

    /**
     * Who sends a token, within the token's limits.
     *
     * @param token public name of the token
     */
    public record Holder(Caller caller, TokenScope scope, String token) {}

    @Inject
    public TokenService(
            ApiTokens tokens,
            CallerService callers,
            IdentityProvider provider,
            ExternalUsers externals,
            SignInLimits limits,
            AuditService audit,
            Creations creations,
            Transactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.provider = provider;
        this.externals = externals;
        this.limits = limits;
        this.audit = audit;
        this.creations = creations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a token, or finds the one that an earlier request of the same key has made. Throws
     * {@link DanglingReferenceException}, {@link AccessDeniedException} or {@link DirectoryConflictException}.
     */
    public Made make(Caller caller, Wish wish, Optional<CreationKey> key) {
        return transactions.call(() -> {
            requireRight(caller, wish.user());
            return creations
                    .earlier(caller, key)
                    .map(id -> new Made(earlier(id), Optional.empty()))
                    .orElseGet(() -> add(caller, wish, key));
        });
    }

    /** Those tokens of the query that the caller may see: operators their own only. */
    public List<ApiToken> page(Caller caller, ApiTokens.Query query) {
        return transactions.call(() -> tokens.page(visible(caller, query)));
    }

    /** Empty also when the caller may not see it. */
    public Optional<ApiToken> find(Caller caller, String id) {
        return transactions.call(() -> tokens.find(id).filter(token -> sees(caller, token.user())));
    }

    /** Ends a token at once; false when there is none to see. */
    public boolean revoke(Caller caller, String id) {
        return transactions.call(() -> {
            Optional<ApiToken> token = tokens.find(id).filter(found -> sees(caller, found.user()));
            token.ifPresent(found -> {
                requireRight(caller, found.user());
                tokens.remove(found);
            });
            return token.isPresent();
        });
    }

    /**
     * Who holds this token. A good one is never slowed down; failures slow further ones down by their address.
     *
     * @param source address that the request came from
     */
    public Holder identify(String text, String source) throws SignInRefusedException {
        Optional<Holder> holder = text.startsWith(TokenSecret.PREFIX) ? ours(text) : theirs(text);
        if (holder.isEmpty()) {
            limits.failed(source);
            audit.refused(TokenSecret.parse(text).map(TokenSecret::toString).orElse(TokenSecret.PREFIX), source);
            throw new SignInRefusedException(Reason.WRONG_CREDENTIALS);
        }
        return holder.get();
    }

    /** Holds as long as the token, and within its limits. */
    public Admission admission(String text) {
        return () -> (text.startsWith(TokenSecret.PREFIX)
                        ? ours(text)
                        : provider.verify(text).flatMap(this::holder))
                .map(Holder::caller);
    }

    private Made add(Caller caller, Wish wish, Optional<CreationKey> key) {
        requireRoom(wish.user());
        TokenSecret secret = TokenSecret.random();
        ApiToken token =
                new ApiToken(secret, wish.name(), wish.user(), wish.scope(), clock.instant(), wish.expiresAt());
        tokens.add(token);
        creations.remember(caller, key, token.key());
        return new Made(token, Optional.of(secret));
    }

    private ApiToken earlier(String id) {
        return tokens.find(id)
                .orElseThrow(() -> new DirectoryConflictException("The token of this key was revoked already."));
    }

    private Optional<Holder> ours(String text) {
        return TokenSecret.parse(text).flatMap(secret -> transactions.call(() -> holder(secret)));
    }

    /** Whom the identity provider vouches for; that is limited by nothing but the account itself. */
    private Optional<Holder> theirs(String text) {
        return provider.verify(text).filter(externals::keep).flatMap(this::holder);
    }

    private Optional<Holder> holder(ExternalAccounts.Account account) {
        return callers.find(account.user()).map(caller -> new Holder(caller, TokenScope.ADMINISTER, "OpenID Connect"));
    }

    private Optional<Holder> holder(TokenSecret secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token = tokens.find(secret.id()).filter(found -> found.admits(secret, now));
        token.ifPresent(found -> tokens.used(found, now));
        return token.flatMap(found -> callers.find(found.user()).map(user -> holder(user, found)));
    }

    private static Holder holder(Caller user, ApiToken token) {
        Caller limited = new Caller(user.user(), token.scope().limit(user.access()), user.domain());
        return new Holder(limited, token.scope(), TokenSecret.PREFIX + token.key());
    }

    private static ApiTokens.Query visible(Caller caller, ApiTokens.Query query) {
        Optional<UserId> user = caller.access() == Access.OPERATOR ? Optional.of(caller.user()) : query.user();
        return new ApiTokens.Query(user, caller.horizon(), query.after(), query.limit());
    }

    private boolean sees(Caller caller, UserId user) {
        return caller.user().equals(user)
                || callers.find(user)
                        .filter(found -> caller.sees(found.domain()))
                        .isPresent();
    }

    private void requireRight(Caller caller, UserId user) {
        Caller owner = callers.find(user)
                .orElseThrow(() -> new DanglingReferenceException("user", "there is no user " + user));
        if (!caller.user().equals(user)) {
            caller.requireAdministrationOf(owner.domain());
            caller.requireEntrusting(owner.access());
        }
    }

    private void requireRoom(UserId user) {
        if (tokens.count(user) >= MAX_TOKENS) {
            throw new DirectoryConflictException(
                    "User " + user + " has " + MAX_TOKENS + " tokens already; revoke one first.");
        }
    }
}
