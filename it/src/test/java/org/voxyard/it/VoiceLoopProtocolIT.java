package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.VoiceLoopClient.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue.ValueType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each event of the stock voice client in every state of voice-loop-client.md §3: the answer, or the error that is due there,
 * and an open socket. 0 stands for success.
 */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class VoiceLoopProtocolIT {
    private final Dialogue dialogue;
    private final VoiceLoopClient connected;
    private final VoiceLoopClient signedIn;
    private final VoiceLoopClient withRole;
    private final VoiceLoopClient withMedia;

    VoiceLoopProtocolIT(Server server) throws Exception {
        dialogue = new Dialogue(server);
        connected = dialogue.connected();
        signedIn = dialogue.signedIn();
        withRole = dialogue.withRole();
        withMedia = dialogue.withMedia();
    }

    @AfterAll
    void hangUp() {
        dialogue.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # event            | parameter                                  | connected | signed in | with role | with media
            register           | {}                                         | 0         | 0         | 0         | 0
            login              | {"user":"flight","password":"wrong"}       | 5000      | 5002      | 5002      | 5002
            authenticate       | {"user":"flight"}                          | 1008      | 1008      | 1008      | 1008
            update_login       | {"user":"flight","session":"wrong"}        | 5000      | 5000      | 5000      | 5000
            get                | {"type":"user","id":"flight"}              | 5003      | 0         | 0         | 0
            get                | {"type":"user","id":"eecom"}               | 5003      | 5004      | 5004      | 5004
            user_roles         | {}                                         | 5003      | 0         | 0         | 0
            authorise          | {"role":"eecom"}                           | 5003      | 5000      | 5000      | 5000
            candidate          | {"candidate":"garbage","sdpMid":null}      | 5003      | 0         | 0         | 0
            end_of_candidates  | {}                                         | 5003      | 0         | 0         | 0
            role_loops         | {}                                         | 5003      | 5004      | 0         | 0
            get_keyset_layout  | {"domain":"demo","layout":"nobodys"}       | 5003      | 0         | 0         | 0
            switch_loop_state  | {"loop":"FLIGHT","state":"recv"}           | 5003      | 5004      | 2002      | 0
            switch_loop_state  | {"loop":"AG1","state":"send"}              | 5003      | 5004      | 2002      | 5004
            switch_loop_state  | {"loop":"nobodys","state":"recv"}          | 5003      | 5004      | 2002      | 5004
            switch_loop_state  | {"loop":"FLIGHT"}                          | 5003      | 5004      | 2002      | 1008
            switch_loop_volume | {"loop":"FLIGHT","volume":70}              | 5003      | 5004      | 0         | 0
            talking            | {"loop":"FLIGHT","state":true}             | 5003      | 5004      | 0         | 0
            talking            | {"loop":"PAO","state":true}                | 5003      | 5004      | 5004      | 5004
            get_user_data      | {}                                         | 5003      | 0         | 0         | 0
            set_user_data      | {"page":1}                                 | 5003      | 0         | 0         | 0
            is_ldap_enabled    | {}                                         | 0         | 0         | 0         | 0
            no_such_event      | {}                                         | 999       | 999       | 999       | 999
            """)
    void anEventThatChangesNoStateIsAnsweredOrRefused(
            String event, String parameter, int inConnected, int inSignedIn, int inWithRole, int inWithMedia) {
        assertAnswered(inConnected, connected, event, parameter);
        assertAnswered(inSignedIn, signedIn, event, parameter);
        assertAnswered(inWithRole, withRole, event, parameter);
        assertAnswered(inWithMedia, withMedia, event, parameter);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # event            | parameter                                  | connected | signed in | with role | with media
            login              | {"user":"flight","password":"demo"}        | 0         | 5002      | 5002      | 5002
            authorize          | {"role":"flight"}                          | 5003      | 0         | 0         | 0
            media              | {"type":"request"}                         | 5003      | 0         | 0         | 0
            media              | {"type":"answer","sdp":"v=0"}              | 5003      | 2002      | 2002      | 4000
            logout             | {}                                         | 0         | 0         | 0         | 0
            """)
    void anEventThatChangesTheStateIsAnsweredOrRefused(
            String event, String parameter, int inConnected, int inSignedIn, int inWithRole, int inWithMedia)
            throws Exception {
        assertAnswered(inConnected, dialogue.connected(), event, parameter);
        assertAnswered(inSignedIn, dialogue.signedIn(), event, parameter);
        assertAnswered(inWithRole, dialogue.withRole(), event, parameter);
        assertAnswered(inWithMedia, dialogue.withMedia(), event, parameter);
    }

    /** The client answers for uuid, and so for matching; here is the rest of the envelope (§2), and the open socket. */
    private static void assertAnswered(int code, VoiceLoopClient client, String event, String parameter) {
        JsonObject answer = client.request(event, json(parameter));
        JsonObject error = answer.getJsonObject("error");
        assertEquals(code, error == null ? 0 : error.getInt("code"), answer.toString());
        assertEquals(event, answer.getString("event"));
        assertEquals("unicast", answer.getString("type"));
        assertEquals(client.clientId(), answer.getString("client"));
        boolean isObject = answer.get("response").getValueType() == ValueType.OBJECT;
        assertTrue(isObject || event.equals("is_ldap_enabled"), answer.toString());
        if (event.equals("logout")) {
            assertEquals(1000, client.awaitClose());
        } else {
            client.ask("register", VoiceLoopClient.NONE);
        }
    }
}
