package org.voxyard.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that answers one request after another as it was told to, and remembers them. */
final class ScriptedServer implements AutoCloseable {
    final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;

    record Request(String line, String body, HttpExchange exchange) {
        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }

    /** What is done about one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    ScriptedServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    Voxyard client() {
        return Voxyard.connect(address(), "admin", "demo");
    }

    ScriptedServer then(Answer answer) {
        script.add(answer);
        return this;
    }

    /** @param headers names and values in turn */
    ScriptedServer then(int status, String body, String... headers) {
        return then(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Breaks the connection after this text. */
    ScriptedServer thenEvents(String text) {
        return then(exchange -> {
            open(exchange, text);
            exchange.close();
        });
    }

    /** Sends this text and nothing more. */
    ScriptedServer thenSilence(String text) {
        return then(exchange -> open(exchange, text));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private static void open(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(line, body, exchange));
        Answer answer = script.poll();
        if (answer == null) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        } else {
            answer.to(exchange);
        }
    }
}
