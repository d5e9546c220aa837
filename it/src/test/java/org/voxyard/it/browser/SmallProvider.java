package org.voxyard.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider in this process that is strict about what it is asked: client, secret, return address to the
 * letter, PKCE, and a code counts once. Whoever comes is the person that the test has said.
 */
final class SmallProvider implements AutoCloseable {
    static final String CLIENT = "voxyard";
    static final String SECRET = "small:secret";

    private static final String ISSUER_PATH = "/realm";

    private final Map<String, Map<String, String>> questions = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final KeyPair key;
    private volatile URI returnAddress;
    private volatile String person = "";
    private volatile String group = "";

    SmallProvider() throws IOException, GeneralSecurityException {
        key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(ISSUER_PATH + "/.well-known/openid-configuration", this::describe);
        server.createContext(ISSUER_PATH + "/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext(ISSUER_PATH + "/authorize", this::authorize);
        server.createContext(ISSUER_PATH + "/token", this::redeem);
        server.createContext(ISSUER_PATH + "/logout", this::logOut);
        server.start();
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + ISSUER_PATH);
    }

    /** The only address that browsers are sent back to. */
    void register(URI address) {
        returnAddress = address;
    }

    /** Who comes next; nobody is one who says no. */
    void expect(String newPerson, String newGroup) {
        person = newPerson;
        group = newGroup;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void describe(HttpExchange exchange) throws IOException {
        JsonObjectBuilder description = Json.createObjectBuilder().add("issuer", issuer().toString());
        Map.of(
                        "jwks_uri", "/keys",
                        "authorization_endpoint", "/authorize",
                        "token_endpoint", "/token",
                        "end_session_endpoint", "/logout")
                .forEach((name, path) -> description.add(name, issuer() + path));
        answer(exchange, 200, description.build());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> question = fields(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(question.get("client_id"))
                || !returnAddress.toString().equals(question.get("redirect_uri"))
                || !"S256".equals(question.get("code_challenge_method"))) {
            answer(
                    exchange,
                    400,
                    Json.createObjectBuilder().add("error", "invalid_request").build());
            return;
        }
        String code = UUID.randomUUID().toString();
        questions.put(code, question);
        String outcome = person.isEmpty() ? "error=access_denied" : "code=" + code;
        String state = URLEncoder.encode(question.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", returnAddress + "?" + outcome + "&state=" + state);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private void redeem(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        Map<String, String> question = questions.remove(form.getOrDefault("code", ""));
        boolean isGood = question != null
                && credentials().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && returnAddress.toString().equals(form.get("redirect_uri"))
                && question.get("code_challenge").equals(challenge(form.get("code_verifier")));
        answer(
                exchange,
                isGood ? 200 : 400,
                isGood
                        ? Json.createObjectBuilder()
                                .add("access_token", "for nobody")
                                .add("id_token", token(question.get("nonce")))
                                .build()
                        : Json.createObjectBuilder()
                                .add("error", "invalid_grant")
                                .build());
    }

    private void logOut(HttpExchange exchange) throws IOException {
        byte[] page = "<!DOCTYPE html><title>Provider</title><link rel=icon href=data:,><h1>You are signed out</h1>"
                .getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private String token(String nonce) {
        JsonArrayBuilder groups = Json.createArrayBuilder().add(group);
        JsonObject claims = Json.createObjectBuilder()
                .add("iss", issuer().toString())
                .add("aud", CLIENT)
                .add("exp", Instant.now().plusSeconds(60).getEpochSecond())
                .add("nonce", nonce)
                .add("preferred_username", person)
                .add("name", "Zoë Berg")
                .add("groups", groups)
                .build();
        String signed = base64("{\"alg\":\"RS256\",\"kid\":\"small\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        JsonObjectBuilder published = Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("kid", "small")
                .add("use", "sig")
                .add("n", base64(open.getModulus().toByteArray()))
                .add("e", base64(open.getPublicExponent().toByteArray()));
        return Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add(published))
                .build();
    }

    private static void answer(HttpExchange exchange, int status, JsonObject document) throws IOException {
        byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String credentials() {
        String pair = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
