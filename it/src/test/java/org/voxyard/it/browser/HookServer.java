package org.voxyard.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A program that takes events of a webhook, on a port of its own. */
final class HookServer implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final Queue<String> signatures = new ConcurrentLinkedQueue<>();
    private final HttpServer http;

    HookServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/hook", this::take);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    boolean hasSignedEvent() {
        return signatures.stream().anyMatch(signature -> signature.startsWith("t="));
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("Voxyard-Signature")));
            exchange.sendResponseHeaders(204, NO_BODY);
        }
    }
}
