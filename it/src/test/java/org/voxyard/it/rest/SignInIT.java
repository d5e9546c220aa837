package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** Who gets into the API, and how a script reads the engine's counters. */
@ExtendWith(RunningServer.class)
class SignInIT {
    private final Server server;

    SignInIT(Server server) {
        this.server = server;
    }

    @Test
    void aStrangerIsAskedForCredentialsWhateverThePath() {
        for (String path : new String[] {"counters", "counters/ticks", "users", "nothing"}) {
            Answer answer = RestClient.stranger(server).get(path).expect(401);
            assertEquals("unauthenticated", answer.problem());
            assertEquals("Basic realm=\"Voxyard\", charset=\"UTF-8\"", answer.header("WWW-Authenticate"));
            assertEquals("no-store", answer.header("Cache-Control"));
        }
    }

    @Test
    void aHeaderThatIsNoBasicCredentialSignsNobodyIn() {
        for (String header : new String[] {"Basic", "Basic %%%", "Basic YQ==", "Bearer x", "\u0001"}) {
            RestClient.stranger(server)
                    .send("GET", "counters", "", "", "Authorization", header.replace("\u0001", "Digest"))
                    .expect(401);
        }
    }

    @Test
    void anOperatorMayNotReadCounters() {
        assertEquals(
                "forbidden",
                RestClient.of(server, "pao", "demo").get("counters").expect(403).problem());
    }

    @Test
    void anAdministratorReadsAllCountersOrOne() {
        RestClient admin = RestClient.of(server, "admin", "demo");
        var items = admin.get("counters").expect(200).json().getJsonArray("items");
        assertTrue(items.size() > 50);
        var ticks = admin.get("counters/ticks").expect(200).json();
        assertEquals("Ticks of the mixer, 20 ms each.", ticks.getString("description"));
        assertEquals("Ticks", ticks.getString("label"));
        assertTrue(ticks.getJsonNumber("value").longValue() > 0);
        admin.get("counters/none").expect(404);
    }

    @Test
    void guessingIsAnsweredWithATimeToWait() {
        RestClient guesser = RestClient.of(server, "nobody-at-all", "guess");
        Answer answer = guesser.get("counters").expect(401);
        for (int i = 0; i < 20 && answer.status() != 429; i++) {
            answer = guesser.get("counters");
        }
        answer.expect(429);
        assertEquals("too-many-attempts", answer.problem());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
    }
}
