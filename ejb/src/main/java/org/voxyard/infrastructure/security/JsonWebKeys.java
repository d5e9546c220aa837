package org.voxyard.infrastructure.security;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that a provider signs with (RFC 7517), of which RSA from 2048 bits on and P-256 are taken. */
final class JsonWebKeys {
    static final JsonWebKeys NONE = new JsonWebKeys(Map.of());

    private static final int MIN_RSA_BITS = 2048;

    private final Map<String, PublicKey> keys;

    private JsonWebKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** Reads a JWK set; keys of other kinds are left out. */
    static JsonWebKeys parse(JsonObject set) {
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonValue value : set.getJsonArray("keys")) {
            JsonObject key = value.asJsonObject();
            if (!key.getString("use", "sig").equals("sig")) {
                continue;
            }
            key(key).ifPresent(found -> keys.put(key.getString("kid", ""), found));
        }
        return new JsonWebKeys(keys);
    }

    Optional<PublicKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static Optional<PublicKey> key(JsonObject key) {
        try {
            return switch (key.getString("kty", "")) {
                case "RSA" -> rsa(key);
                case "EC" -> ec(key);
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException | NullPointerException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> rsa(JsonObject key) throws GeneralSecurityException {
        BigInteger modulus = number(key, "n");
        return modulus.bitLength() < MIN_RSA_BITS
                ? Optional.empty()
                : Optional.of(
                        KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, number(key, "e"))));
    }

    private static Optional<PublicKey> ec(JsonObject key) throws GeneralSecurityException {
        if (!key.getString("crv", "").equals("P-256")) {
            return Optional.empty();
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
        return Optional.of(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
    }

    private static BigInteger number(JsonObject key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(name)));
    }
}
