package org.voxyard.infrastructure.security;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.voxyard.application.NodeLog;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.application.port.SignInPage;
import org.voxyard.domain.session.SignInAttempt;

/** The authorization code flow (OpenID Connect Core 1.0 §3.1) with PKCE (RFC 7636). */
final class OidcSignInPage implements SignInPage {
    private static final NodeLog LOG = NodeLog.of(OidcSignInPage.class);

    private final OidcProvider provider;
    private final OidcClientSettings client;

    OidcSignInPage(OidcProvider provider, OidcClientSettings client) {
        this.provider = provider;
        this.client = client;
    }

    @Override
    public String providerName() {
        return client.providerName();
    }

    @Override
    public URI returnAddress() {
        return client.returnAddress();
    }

    @Override
    public Optional<URI> address(SignInAttempt attempt) {
        return provider.description()
                .flatMap(ProviderDescription::authorizationEndpoint)
                .map(page -> with(page, question(attempt)));
    }

    @Override
    public Optional<Account> redeem(SignInAttempt attempt, String code) {
        return provider.description()
                .flatMap(ProviderDescription::tokenEndpoint)
                .flatMap(endpoint -> idToken(endpoint, attempt, code))
                .flatMap(text -> provider.believe(text, client.id()))
                .filter(token -> token.isAnswerTo(attempt.nonce(), client.id()))
                .flatMap(provider::account);
    }

    @Override
    public Optional<URI> farewell() {
        return provider.description()
                .flatMap(ProviderDescription::endSessionEndpoint)
                .map(page -> with(page, Map.of("client_id", client.id())));
    }

    private Map<String, String> question(SignInAttempt attempt) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", client.id());
        question.put("redirect_uri", client.returnAddress().toString());
        question.put("scope", client.scope());
        question.put("state", attempt.state());
        question.put("nonce", attempt.nonce());
        question.put("code_challenge", attempt.codeChallenge());
        question.put("code_challenge_method", "S256");
        return question;
    }

    private Optional<String> idToken(URI endpoint, SignInAttempt attempt, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", client.returnAddress().toString());
        form.put("client_id", client.id());
        form.put("code_verifier", attempt.codeVerifier());
        try {
            JsonObject answer = ProviderHttp.post(endpoint, authorization(), form);
            return Optional.ofNullable(answer.getString("id_token", null));
        } catch (IOException | RuntimeException fault) {
            LOG.oidcCodeNotRedeemed(endpoint, fault);
            return Optional.empty();
        }
    }

    /** {@code client_secret_basic}, which every provider takes (RFC 6749 §2.3.1); nothing for a public client. */
    private Map<String, String> authorization() {
        if (client.secret().isEmpty()) {
            return Map.of();
        }
        String pair = ProviderHttp.encode(client.id()) + ":" + ProviderHttp.encode(client.secret());
        byte[] bytes = pair.getBytes(StandardCharsets.US_ASCII);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }

    private static URI with(URI page, Map<String, String> question) {
        String separator = page.getQuery() == null ? "?" : "&";
        return URI.create(page + separator + ProviderHttp.encode(question));
    }
}
