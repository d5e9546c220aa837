package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.voxyard.web.json.NestingDepth;

class RefusalTest {
    private final Yard yard = new Yard();
    private final ScriptedClient client = yard.connect();

    @Test
    void aTextThatIsNotJsonClosesTheSocketWith1007() {
        client.send("hello");
        assertEquals("1007 The message is not a JSON object.", client.socket.closes.getFirst());
    }

    @Test
    void aTruncatedObjectAndATrailingGarbageAndAnArrayCloseTheSocketToo() {
        for (String text : new String[] {"{\"event\":\"register\"", "", "[1]", "\"register\"", "{\"event\":\"\\"}) {
            ScriptedClient other = yard.connect();
            other.send(text);
            assertTrue(other.socket.closes.getFirst().startsWith("1007"), text);
        }
    }

    @Test
    void anObjectWithoutEventClosesTheSocketWith1008() {
        client.send("{\"uuid\":\"1\"}");
        client.send("{\"event\":7}");
        assertEquals("1008 The message names no event.", client.socket.closes.getFirst());
        assertEquals(1, client.socket.closes.size());
    }

    @Test
    void nestingBeyondTheLimitIsRefusedBeforeItIsParsed() {
        String deepEnough = "{\"event\":\"register\",\"parameter\":" + "{\"a\":".repeat(31) + "0" + "}".repeat(32);
        assertFalse(NestingDepth.exceeds(deepEnough, RequestReader.MAX_DEPTH));
        assertTrue(NestingDepth.exceeds("[" + deepEnough + "]", RequestReader.MAX_DEPTH));
        client.send("[".repeat(100_000));
        assertEquals("1008 The message is nested too deeply.", client.socket.closes.getFirst());
    }

    @Test
    void bracketsInsideStringsDoNotCountAsNesting() {
        assertFalse(NestingDepth.exceeds("{\"a\":\"" + "[\\\"{".repeat(100) + "\"}", 1));
    }

    @Test
    void errorsCarryWhatTheStockClientReadsOfThem() {
        assertTrue(client.response("user_roles", "{}").getJsonObject("roles").isEmpty());
        assertEquals(
                "user",
                client.response("get", "{\"type\":\"user\",\"id\":\"anna\"}").getString("type"));
        client.signIn("anna", "correct horse");
        assertEquals(
                "nobodys",
                client.response("authorize", "{\"role\":\"nobodys\"}").getString("id"));
    }

    @Test
    void aWrongPasswordLeavesTheFormUsable() {
        assertEquals(
                5000,
                client.request("login", "{\"user\":\"anna\",\"password\":\"guess\"}")
                        .getJsonObject("error")
                        .getInt("code"));
        assertEquals(
                "anna",
                client.response("login", "{\"user\":\"anna\",\"password\":\"correct horse\"}")
                        .getString("id"));
    }

    @Test
    void aMessageWithoutTypeUuidOrParameterIsAnsweredAllTheSame() {
        client.send("{\"event\":\"register\"}");
        assertEquals("[register unicast]", client.heard().toString());
        assertFalse(client.received().getFirst().containsKey("uuid"));
    }

    @Test
    void logoutIsAnsweredBeforeTheSocketClosesAndEndsTheSession() {
        String session = client.response("login", "{\"user\":\"anna\",\"password\":\"correct horse\"}")
                .getString("session");
        client.request("logout", "{}");
        assertEquals("1000 logout", client.socket.closes.getFirst());
        client.disconnect();
        assertEquals(
                5000,
                yard.connect("client-1")
                        .request("login", "{\"user\":\"anna\",\"password\":\"%s\"}".formatted(session))
                        .getJsonObject("error")
                        .getInt("code"));
    }

    @Test
    void aSessionIdSignsTheSameClientInAgainAndIsRenewed() {
        String session = client.response("login", "{\"user\":\"anna\",\"password\":\"correct horse\"}")
                .getString("session");
        String renewed = client.response("update_login", "{\"user\":\"anna\",\"session\":\"%s\"}".formatted(session))
                .getString("session");
        client.disconnect();
        assertEquals(
                "anna",
                yard.connect("client-1")
                        .response("login", "{\"user\":\"anna\",\"password\":\"%s\"}".formatted(renewed))
                        .getString("id"));
    }

    @Test
    void userDataComesBackAsStored() {
        client.signIn("anna", "correct horse");
        assertTrue(client.response("get_user_data", "{}").getJsonObject("data").isEmpty());
        String data = "{\"roles\":{\"flight\":{\"page\":0,\"loops\":{\"0\":{\"fd\":\"recv\"}}}}}";
        assertEquals(
                data,
                client.response("set_user_data", data).getJsonObject("data").toString());
        assertEquals(
                data,
                client.response("get_user_data", "{}").getJsonObject("data").toString());
    }
}
