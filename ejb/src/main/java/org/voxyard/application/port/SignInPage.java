package org.voxyard.application.port;

import java.net.URI;
import java.util.Optional;
import org.voxyard.domain.session.SignInAttempt;

/** Where an identity provider signs people in by their browsers (OpenID Connect, authorization code with PKCE). */
public interface SignInPage {

    /** How people call the provider. */
    String providerName();

    /** The one address of ours that the provider sends browsers back to. */
    URI returnAddress();

    /** Where to send a browser that begins; empty when the provider does not tell. Takes up to some seconds. */
    Optional<URI> address(SignInAttempt attempt);

    /**
     * The account that the provider vouches for with the code that a browser has brought back. Empty when it does not, or
     * not for this attempt, or does not answer. Takes up to some seconds.
     */
    Optional<ExternalAccounts.Account> redeem(SignInAttempt attempt, String code);

    /** Where browsers end their session at the provider; empty when it has no such page. Takes up to some seconds. */
    Optional<URI> farewell();
}
