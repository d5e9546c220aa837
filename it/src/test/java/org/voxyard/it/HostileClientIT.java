package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.VoiceLoopClient.NONE;
import static org.voxyard.it.VoiceLoopClient.json;
import static org.voxyard.it.VoiceLoopClient.parameter;

import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * One client misbehaves; two others talk meanwhile, hear each other and get their answers (voice-loop-client.md §12.3,
 * §13.4).
 */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class HostileClientIT {
    private static final String LOOP = "FLIGHT";
    private static final double HERTZ = 440;
    private static final int FLOOD = 10_000;

    private final Server server;
    private SimulatedBrowsers browsers;
    private Operator talker;
    private Operator listener;
    private VoiceLoopClient hostile;

    HostileClientIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void othersTalk() throws Exception {
        browsers = SimulatedBrowsers.start();
        listener = Operator.arrive(server, browsers, "capcom").monitor(LOOP);
        talker = Operator.arrive(server, browsers, "flight")
                .talk(LOOP)
                .speak(HERTZ)
                .keyDown(LOOP);
    }

    @AfterAll
    void leave() {
        talker.close();
        listener.close();
        browsers.close();
    }

    @BeforeEach
    void signIn() {
        hostile = VoiceLoopClient.connect(server.signalling()).signIn("guest", "demo", "guest");
    }

    @AfterEach
    void theOthersDoNotNotice() {
        hostile.close();
        listener.awaitTone(HERTZ);
        listener.signalling().ask("role_loops", NONE);
        talker.signalling().ask("role_loops", NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "v=0",
                "v=0\\r\\nm=audio 9 UDP/TLS/RTP/SAVPF 100\\r\\n",
                "v=0\\r\\na=fingerprint:sha-256 00:11\\r\\na=ice-ufrag:x\\r\\n",
                "v=0\\r\\nm=video 9 UDP/TLS/RTP/SAVPF 96\\r\\na=setup:holdconn\\r\\n"
            })
    void aMalformedSdpIsRefusedAndAnotherOneCanFollow(String sdp) throws Exception {
        hostile.ask("media", parameter("type", "request"));
        assertEquals(4000, hostile.refused("media", json("{\"type\":\"answer\",\"sdp\":\"" + sdp + "\"}")));
        Operator.connect(hostile, browsers, new ToneEar());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"candidate\":null}",
                "{\"candidate\":7,\"sdpMid\":[],\"sdpMLineIndex\":-1}",
                "{\"candidate\":\"candidate:1 1 udp 1 ff02::1 65536 typ host\",\"sdpMid\":0}",
                "{\"candidate\":\"candidate:1 1 tcp 1 4c1f.local 9 typ host\",\"ufrag\":\"stale\"}"
            })
    void garbageCandidatesAreAnsweredWithSuccess(String candidate) {
        hostile.ask("candidate", json(candidate));
    }

    @Test
    void aMegabyteClosesTheSocket() {
        attempt("{\"event\":\"register\",\"pad\":\"" + "x".repeat(1024 * 1024) + "\"}");
        assertEquals(1009, hostile.awaitClose());
    }

    @Test
    void aFloodClosesTheSocket() {
        for (int i = 0; i < FLOOD; i++) {
            attempt("{\"event\":\"user_roles\",\"uuid\":\"" + i + "\",\"client\":\"x\",\"type\":\"unicast\"}");
        }
        assertEquals(1008, hostile.awaitClose());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "[]", "7", "{\"event\":", ""})
    void whatIsNoJsonObjectClosesTheSocket(String text) {
        hostile.send(text);
        assertEquals(1007, hostile.awaitClose());
    }

    @Test
    void anObjectWithoutAnEventClosesTheSocket() {
        hostile.send("{}");
        assertEquals(1008, hostile.awaitClose());
    }

    @Test
    void deepNestingClosesTheSocket() {
        hostile.send("{\"event\":\"register\",\"parameter\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        assertEquals(1008, hostile.awaitClose());
    }

    @Test
    void parametersOfWrongTypesAreRefusedOnAnOpenSocket() {
        for (String event : new String[] {"switch_loop_state", "switch_loop_volume", "talking", "authorize", "get"}) {
            int code =
                    hostile.refused(event, json("{\"loop\":{},\"state\":[],\"volume\":\"x\",\"role\":1,\"type\":2}"));
            assertTrue(code > 0);
        }
        hostile.ask("role_loops", NONE);
    }

    @Test
    void aPageOfAnotherSiteIsNotLetIn() {
        var refused = assertThrows(
                CompletionException.class,
                () -> VoiceLoopClient.connectFrom("https://attacker.example", server.signalling()));
        assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
    }

    /** The server may close the socket before all is sent. */
    private void attempt(String text) {
        try {
            hostile.send(text);
        } catch (CompletionException closed) {
            assertTrue(closed.getCause() instanceof IOException, closed.toString());
        }
    }
}
