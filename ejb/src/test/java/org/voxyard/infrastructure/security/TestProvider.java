package org.voxyard.infrastructure.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID Connect provider in this process, with a key of its own: describes itself, and answers what a test says. */
final class TestProvider implements AutoCloseable {
    private static final KeyPair KEY = keyPair();

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String form = "";
    private volatile Optional<String> authorization = Optional.empty();

    /** @param description made from the issuer */
    TestProvider(UnaryOperator<String> description) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/realm/.well-known/openid-configuration", description.apply(issuer()));
        serve("/realm/keys", "{\"keys\":[" + key() + "]}");
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    URI issuerAddress() {
        return URI.create(issuer());
    }

    /** How often its keys were asked for. */
    int fetches() {
        return fetches.get();
    }

    /** The body of the latest request. */
    String form() {
        return form;
    }

    /** The header of the latest request. */
    Optional<String> authorization() {
        return authorization;
    }

    void serve(String path, String json) {
        server.createContext(path, exchange -> answer(exchange, json));
    }

    /** A token with that header and those claims, signed with RSA whatever the header says. */
    static String token(String algorithm, String key, String claims) throws GeneralSecurityException {
        String signed = encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key + "\"}") + "." + encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KEY.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("keys")) {
            fetches.incrementAndGet();
        }
        form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String key() {
        RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"k1\",\"use\":\"sig\",\"n\":\"" + number(key.getModulus()) + "\",\"e\":\""
                + number(key.getPublicExponent()) + "\"}";
    }

    private static String number(BigInteger value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.toByteArray());
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
