package org.voxyard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountersProgramTest {
    private static final String COUNTERS = """
            {"items": [
              {"id": "ticks", "label": "Ticks", "description": "Ticks of the mixer, 20 ms each.", "value": 1234567},
              {"id": "ticks-late", "label": "Ticks late", "description": "Ticks that began late.", "value": 0}
            ]}""";

    private HttpServer server;
    private String answer = COUNTERS;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/counters", exchange -> {
            // flight:secret
            boolean known = "Basic ZmxpZ2h0OnNlY3JldA=="
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (known ? answer : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, known ? body.length : -1);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void everyCounterIsALineWithItsIdItsValueAndASentence() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CountersProgram.print(
                CountersProgram.read(url(""), "flight", "secret"), new PrintStream(out, true, StandardCharsets.UTF_8));
        String[] lines = out.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
        assertEquals(2, lines.length);
        assertTrue(lines[0].matches("ticks +1,234,567  Ticks of the mixer, 20 ms each\\."), lines[0]);
        assertTrue(lines[1].matches("ticks-late +0  Ticks that began late\\."), lines[1]);
    }

    @Test
    void theUrlMayEndWithASlash() throws Exception {
        assertEquals(2, CountersProgram.read(url("/"), "flight", "secret").size());
    }

    @Test
    void aRefusalIsASentence() {
        var refusal = assertThrows(IOException.class, () -> CountersProgram.read(url(""), "flight", "guess"));
        assertTrue(refusal.getMessage().contains("answered 401"), refusal.getMessage());
    }

    @Test
    void whatIsNoListOfCountersIsASentence() {
        answer = "<html>";
        var refusal = assertThrows(IOException.class, () -> CountersProgram.read(url(""), "flight", "secret"));
        assertTrue(refusal.getMessage().contains("no list of counters"), refusal.getMessage());
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
