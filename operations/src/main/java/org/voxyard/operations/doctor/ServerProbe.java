package org.voxyard.operations.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.voxyard.operations.NodeSettings;

/** The running server's own word: its readiness check, asked once. */
final class ServerProbe implements Check {
    private static final String SUBJECT = "server";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int READY = 200;

    private final Optional<HttpResponse<String>> answer;

    private ServerProbe(Optional<HttpResponse<String>> answer) {
        this.answer = answer;
    }

    static ServerProbe of(NodeSettings node) {
        URI ready = URI.create("http://127.0.0.1:" + node.managementPort() + "/health/ready");
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest question =
                    HttpRequest.newBuilder(ready).timeout(TIMEOUT).build();
            return new ServerProbe(Optional.of(http.send(question, BodyHandlers.ofString())));
        } catch (IOException nobody) {
            return new ServerProbe(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ServerProbe(Optional.empty());
        }
    }

    /** Whether a server runs, ready or not. */
    boolean answers() {
        return answer.isPresent();
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        return answer.map(ServerProbe::judge).orElseGet(() -> Finding.inOrder(SUBJECT, "It does not run."));
    }

    private static Finding judge(HttpResponse<String> answer) {
        return answer.statusCode() == READY
                ? Finding.inOrder(SUBJECT, "It runs and is ready.")
                : Finding.fault(SUBJECT, "It runs but is not ready: " + answer.body());
    }
}
