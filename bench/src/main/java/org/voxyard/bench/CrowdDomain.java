package org.voxyard.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A domain for measurements: many users with one role of 24 loops, and one who may talk on them. Their password is that of
 * the demo, with a hash of few rounds, because signing in is not what is measured.
 */
final class CrowdDomain {
    /** Its id. */
    static final String ID = "bench-crowd";

    /** The one who may talk; the role has the same name. */
    static final String TALKER = "bench-talker";

    /** The role of all others. */
    static final String LISTENERS = "bench-listeners";

    /** Password of all. */
    static final String PASSWORD = "demo";

    private static final int LOOPS = 24;
    private static final int ROUNDS = 1000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;

    private CrowdDomain() {}

    /** The document that import reads. */
    static JsonObject document(int listeners) throws GeneralSecurityException {
        String hash = hash();
        JsonArrayBuilder users = Json.createArrayBuilder().add(user(TALKER, TALKER, hash));
        JsonArrayBuilder loops = Json.createArrayBuilder();
        for (int i = 0; i < listeners; i++) {
            users.add(user(listener(i), LISTENERS, hash));
        }
        for (int i = 0; i < LOOPS; i++) {
            loops.add(loop(i));
        }
        return Json.createObjectBuilder(LargeDomain.empty(ID))
                .add("loops", loops)
                .add(
                        "roles",
                        Json.createArrayBuilder().add(role(TALKER, "send")).add(role(LISTENERS, "recv")))
                .add("users", users)
                .build();
    }

    /** Name of a listener, from 0 on. */
    static String listener(int index) {
        return "bench-listener-" + index;
    }

    /** What a loop is called, from 0 on. */
    static String loopName(int index) {
        return "Crowd " + index;
    }

    private static JsonObjectBuilder loop(int index) {
        return named("bench-crowd-" + index, loopName(index))
                .add(
                        "multicast",
                        Json.createObjectBuilder().add("group", "239.193.8.1").add("port", 31_000 + index));
    }

    private static JsonObjectBuilder role(String id, String permission) {
        JsonObjectBuilder permissions = Json.createObjectBuilder();
        for (int i = 0; i < LOOPS; i++) {
            permissions.add("bench-crowd-" + i, permission);
        }
        return named(id, id).add("permissions", permissions);
    }

    private static JsonObjectBuilder user(String id, String role, String hash) {
        return named(id, id).add("roles", Json.createArrayBuilder().add(role)).add("passwordHash", hash);
    }

    private static JsonObjectBuilder named(String id, String name) {
        return Json.createObjectBuilder().add("id", id).add("name", name);
    }

    /** As exports write it: algorithm, rounds, salt, hash. */
    private static String hash() throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, ROUNDS, HASH_BITS))
                .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "PBKDF2WithHmacSHA512:" + ROUNDS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }
}
