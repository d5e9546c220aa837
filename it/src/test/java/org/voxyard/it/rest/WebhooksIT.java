package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.VoiceLoopClient;

/** Events of the running server as they come to somebody else's. */
@ExtendWith(RunningServer.class)
class WebhooksIT {
    private final Server server;
    private final RestClient admin;
    private final BlockingQueue<Delivered> deliveries = new LinkedBlockingQueue<>();
    private final HttpServer receiver;
    private volatile int answer = 204;
    private String address;
    private String secret;

    private record Delivered(String signature, String body) {
        /** Whether it is signed with the secret, as docs/rest.md says. */
        boolean isSignedWith(String secret) {
            String time = signature.replaceAll("t=(\\d+),.*", "$1");
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] hmac = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("t=" + time + ",v1=" + HexFormat.of().formatHex(hmac));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    WebhooksIT(Server server) throws IOException {
        this.server = server;
        admin = RestClient.of(server, "admin", "demo");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
    }

    @BeforeEach
    void create() {
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        JsonObject webhook = admin.post("webhooks", "{\"url\":\"" + url + "\",\"eventTypes\":[\"denied\"]}")
                .expect(201)
                .json();
        address = "webhooks/" + webhook.getString("id");
        secret = webhook.getString("secret");
    }

    @AfterEach
    void remove() {
        admin.delete(address, "If-Match", "*").expect(204);
        receiver.stop(0);
    }

    @Test
    void anEventArrivesSigned() throws InterruptedException {
        provoke();
        Delivered delivered = await();
        assertTrue(delivered.body().contains("\"type\":\"denied\""), delivered.body());
        assertTrue(delivered.isSignedWith(secret), delivered.signature());
    }

    @Test
    void whatIsNotTakenComesAfterARestartOfTheServer() throws InterruptedException {
        answer = 500;
        provoke();
        Delivered refused = await();
        server.restart();
        answer = 204;
        Delivered again = await();
        while (deliveries.peek() != null) {
            again = await();
        }
        assertEquals(refused.body(), again.body());
        assertTrue(again.isSignedWith(secret), again.signature());
    }

    @Test
    void aPatchChangesWhatItNames() {
        String tag = admin.get(address).expect(200).header("ETag");
        JsonObject patched = admin.patch(address, "{\"eventTypes\":[\"link-down\"]}", "If-Match", tag)
                .expect(200)
                .json();
        assertEquals("[\"link-down\"]", patched.getJsonArray("eventTypes").toString());
        assertTrue(patched.getString("url").endsWith("/hook"));
        admin.patch(address, "{\"eventTypes\":[]}", "If-Match", tag).expect(412);
        admin.patch(address, "{\"eventTypes\":[]}").expect(428);
        admin.patch(address, "{\"url\":null}", "If-Match", "*").expect(400);
        admin.patch(address, "{\"url\":\"file:///etc/passwd\"}", "If-Match", "*")
                .expect(400);
    }

    private void provoke() {
        try (VoiceLoopClient _ = VoiceLoopClient.connect(server.signalling()).signIn("guest", "demo", "guest")) {
            String session = admin.get("sessions?user=guest")
                    .expect(200)
                    .json()
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getString("id");
            admin.put("sessions/" + session + "/loops/PAO", "{\"state\":\"send\"}")
                    .expect(403);
        }
    }

    private Delivered await() throws InterruptedException {
        Delivered delivered = deliveries.poll(60, TimeUnit.SECONDS);
        assertTrue(delivered != null, () -> admin.get(address).raw().body());
        return delivered;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
        deliveries.add(new Delivered(exchange.getRequestHeaders().getFirst("Voxyard-Signature"), body));
    }
}
