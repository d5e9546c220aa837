package org.voxyard.infrastructure.security;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A signed token (RFC 7519) as it came: nothing in it is to be believed before {@link #isSignedBy}. */
final class JsonWebToken {
    private static final int MAX_LENGTH = 16 * 1024;
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /** The algorithms that are taken, with Java's names; {@code none} and shared secrets are not among them. */
    private static final Map<String, Algorithm> ALGORITHMS = Map.of(
            "RS256", new Algorithm("RSA", "SHA256withRSA"),
            "ES256", new Algorithm("EC", "SHA256withECDSAinP1363Format"));

    private record Algorithm(String key, String signature) {}

    private final JsonObject header;
    private final JsonObject claims;
    private final byte[] signed;
    private final byte[] signature;

    private JsonWebToken(JsonObject header, JsonObject claims, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    /** Empty when the text is no such token. */
    static Optional<JsonWebToken> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonWebToken(
                    json(parts[0]),
                    json(parts[1]),
                    (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                    Base64.getUrlDecoder().decode(parts[2])));
        } catch (IllegalArgumentException | IllegalStateException | JsonException unreadable) {
            return Optional.empty();
        }
    }

    String keyId() {
        return header.getString("kid", "");
    }

    boolean isSignedBy(PublicKey key) {
        Algorithm algorithm = ALGORITHMS.get(header.getString("alg", ""));
        if (algorithm == null || !algorithm.key().equals(key.getAlgorithm())) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(algorithm.signature());
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    /** Whether it was made by and for these, and holds now; a clock may be a minute off. */
    boolean isFor(String issuer, String audience, Instant now) {
        return issuer.equals(claims.getString("iss", ""))
                && texts("aud").contains(audience)
                && time("exp").filter(end -> now.isBefore(end.plus(LEEWAY))).isPresent()
                && time("nbf")
                        .filter(begin -> now.isBefore(begin.minus(LEEWAY)))
                        .isEmpty();
    }

    /** Whether it answers one sign-in of that client (OpenID Connect Core 1.0 §3.1.3.7, numbers 4, 5 and 11). */
    boolean isAnswerTo(String nonce, String client) {
        boolean isForUsAlone = texts("aud").size() == 1 && !claims.containsKey("azp");
        return nonce.equals(claims.getString("nonce", ""))
                && (isForUsAlone || client.equals(claims.getString("azp", "")));
    }

    /** A claim that is a text or a list of texts. */
    List<String> texts(String claim) {
        JsonValue value = claims.getOrDefault(claim, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> List.of(((JsonString) value).getString());
            case ARRAY ->
                value.asJsonArray().stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList();
            default -> List.of();
        };
    }

    private Optional<Instant> time(String claim) {
        return claims.get(claim) instanceof JsonNumber seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private static JsonObject json(String part) {
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
