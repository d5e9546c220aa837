package org.voxyard.infrastructure.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.voxyard.application.port.Passwords;

/** PBKDF2 with HMAC-SHA-512 by Jakarta Security; the hash names its parameters, so that they can change later. */
@Singleton
public final class Pbkdf2Passwords implements Passwords {
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32");

    private final Pbkdf2PasswordHash pbkdf2;

    @Inject
    public Pbkdf2Passwords(Pbkdf2PasswordHash pbkdf2) {
        this.pbkdf2 = pbkdf2;
        pbkdf2.initialize(PARAMETERS);
    }

    @Override
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    @Override
    public boolean matches(String password, String hash) {
        return pbkdf2.verify(password.toCharArray(), hash);
    }
}
