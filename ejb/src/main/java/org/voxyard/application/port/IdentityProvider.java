package org.voxyard.application.port;

import java.util.Optional;

/** Somebody else who signs people in and vouches for them with signed tokens (OpenID Connect). */
public interface IdentityProvider {

    /**
     * The account that a signed token speaks of; empty when the token is not the provider's, not for us or not of this time,
     * when the provider's keys cannot be had, or when none is configured.
     */
    Optional<ExternalAccounts.Account> verify(String token);

    /** Where it signs people in by their browsers; empty when that is not configured. */
    Optional<SignInPage> signInPage();
}
