package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdministratorTest {
    private final Yard yard = new Yard();
    private final ScriptedClient admin = yard.connect().signIn("admin", "demo").forget();

    @Test
    void mayReadEntriesWithTheirMulticastAddress() {
        JsonObject loop =
                admin.response("get", "{\"type\":\"loop\",\"id\":\"fd\"}").getJsonObject("result");
        assertEquals("Flight", loop.getString("name"));
        assertEquals("gcc", loop.getString("domain"));
        assertEquals(20_001, loop.getJsonObject("multicast").getInt("port"));
    }

    @Test
    void getsNullForWhatDoesNotExist() {
        assertTrue(
                admin.response("get", "{\"type\":\"role\",\"id\":\"nobodys\"}").isNull("result"));
    }

    @Test
    void neverSeesAPasswordHash() {
        admin.request("get", "{\"type\":\"user\",\"id\":\"anna\"}");
        assertFalse(admin.socket.sent.toString().contains("correct horse"));
    }

    @Test
    void administersAllDomainsAndOthersNone() {
        assertEquals(
                1, admin.response("admin_domains", "{}").getJsonArray("domains").size());
        ScriptedClient anna = yard.connect().signIn("anna", "correct horse");
        assertTrue(
                anna.response("admin_projects", "{}").getJsonArray("projects").isEmpty());
    }

    @Test
    void broadcastsToAllWhoRegistered() {
        ScriptedClient registered = yard.connect();
        registered.request("register", "{}");
        registered.forget();
        ScriptedClient other = yard.connect();
        admin.request("broadcast", "{\"type\":\"page_update\"}");
        assertEquals(List.of("broadcast system_broadcast"), registered.heard());
        assertEquals(List.of(), other.heard());
    }

    @Test
    void seesWhoIsConnected() {
        yard.connect("5d0e-aa").signIn("anna", "correct horse");
        String connections = admin.response("state_connections", "{}").toString();
        assertTrue(connections.contains("5d0e-aa"), connections);
    }
}
