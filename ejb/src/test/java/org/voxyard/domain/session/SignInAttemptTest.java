package org.voxyard.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInAttemptTest {
    private final SignInAttempt attempt = SignInAttempt.begin();

    @Test
    void theSameSecretTellsTheSameAgain() {
        SignInAttempt again =
                new SignInAttempt(new SessionSecret(attempt.secret().value()));
        assertTrue(again.isStateOf(attempt.state()));
        assertEquals(attempt.nonce(), again.nonce());
        assertEquals(attempt.codeVerifier(), again.codeVerifier());
    }

    @Test
    void noValueIsAnotherAndNoneIsTheSecret() {
        Set<String> values = Set.of(
                attempt.secret().value(),
                attempt.state(),
                attempt.nonce(),
                attempt.codeVerifier(),
                attempt.codeChallenge());
        assertEquals(5, values.size());
        assertFalse(attempt.toString().contains(attempt.secret().value()));
    }

    @Test
    void theStateOfAnotherAttemptIsNotOurs() {
        assertFalse(attempt.isStateOf(SignInAttempt.begin().state()));
        assertFalse(attempt.isStateOf(""));
    }

    @Test
    void theChallengeIsTheHashOfTheVerifier() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(attempt.codeVerifier().getBytes(StandardCharsets.US_ASCII));
        assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash), attempt.codeChallenge());
        assertTrue(attempt.codeVerifier().matches("[A-Za-z0-9_-]{43}"));
    }
}
