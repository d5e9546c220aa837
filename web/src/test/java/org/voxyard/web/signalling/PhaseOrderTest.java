package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each event of voice-loop-client.md §4.1 in every phase of §3: the answer, or the error that is due there. */
class PhaseOrderTest {
    private static final int OK = 0;

    private final Yard yard = new Yard();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # event            | parameter                                | connected | signed in | with role | with media
            register           | {}                                       | 0         | 0         | 0         | 0
            login              | {"user":"anna","password":"wrong"}       | 5000      | 5002      | 5002      | 5002
            login              | {"user":"anna"}                          | 1008      | 1008      | 1008      | 1008
            authenticate       | {"user":"anna","password":null}          | 1008      | 1008      | 1008      | 1008
            update_login       | {"user":"anna","session":"wrong"}        | 5000      | 5000      | 5000      | 5000
            logout             | {}                                       | 0         | 0         | 0         | 0
            get                | {"type":"user","id":"anna"}              | 5003      | 0         | 0         | 0
            get                | {"type":"user","id":"ben"}               | 5003      | 5004      | 5004      | 5004
            user_roles         | {}                                       | 5003      | 0         | 0         | 0
            authorize          | {"role":"flight"}                        | 5003      | 0         | 0         | 0
            authorise          | {"role":"nobodys"}                       | 5003      | 5000      | 5000      | 5000
            media              | {"type":"request"}                       | 5003      | 0         | 0         | 0
            media              | {"type":"answer","sdp":"v=0"}            | 5003      | 2002      | 2002      | 0
            media              | {"type":"answer","sdp":"garbage"}        | 5003      | 2002      | 2002      | 4000
            media              | {"type":"answer"}                        | 5003      | 1008      | 1008      | 1008
            media              | {"type":"other"}                         | 5003      | 1000      | 1000      | 1000
            candidate          | {"candidate":"garbage","sdpMid":0}       | 5003      | 0         | 0         | 0
            end_of_candidates  | {}                                       | 5003      | 0         | 0         | 0
            role_loops         | {}                                       | 5003      | 5004      | 0         | 0
            get_keyset_layout  | {"domain":"gcc","layout":"nobodys"}      | 5003      | 0         | 0         | 0
            get_keyset_layout  | {}                                       | 5003      | 0         | 0         | 0
            switch_loop_state  | {"loop":"fd","state":"none"}             | 5003      | 5004      | 2002      | 0
            switch_loop_state  | {"loop":"fd","state":"shout"}            | 5003      | 5004      | 2002      | 1008
            switch_loop_state  | {"loop":"nobodys","state":"recv"}        | 5003      | 5004      | 2002      | 5004
            switch_loop_volume | {"loop":"fd","volume":70}                | 5003      | 5004      | 0         | 0
            switch_loop_volume | {"loop":"fd","volume":"loud"}            | 5003      | 5004      | 1008      | 1008
            talking            | {"loop":"fd","state":true}               | 5003      | 5004      | 0         | 0
            talking            | {"loop":"met","state":true}              | 5003      | 5004      | 5004      | 5004
            get_user_data      | {}                                       | 5003      | 0         | 0         | 0
            set_user_data      | {"roles":{"flight":{"page":0}}}          | 5003      | 0         | 0         | 0
            is_ldap_enabled    | {}                                       | 0         | 0         | 0         | 0
            sip                | {}                                       | 5003      | 0         | 0         | 0
            list_calls         | {}                                       | 5003      | 0         | 0         | 0
            create             | {"type":"user","id":"x"}                 | 5003      | 9999      | 9999      | 9999
            broadcast          | {"type":"page_update"}                   | 5003      | 5004      | 5004      | 5004
            state_connections  | {}                                       | 5003      | 5004      | 5004      | 5004
            state_mixer        | {}                                       | 5003      | 9999      | 9999      | 9999
            admin_domains      | {}                                       | 5003      | 0         | 0         | 0
            get                | {"type":"loop","id":"fd"}                | 5003      | 5004      | 5004      | 5004
            get                | {"type":"dog","id":"fd"}                 | 5003      | 1011      | 1011      | 1011
            no_such_event      | {}                                       | 999       | 999       | 999       | 999
            """)
    void isAnsweredAsItsPhaseDemands(
            String event, String parameter, int connected, int signedIn, int withRole, int withMedia) {
        assertAnswered(connected, yard.connect(), event, parameter);
        assertAnswered(signedIn, signIn(), event, parameter);
        assertAnswered(withRole, signIn().takeRole("flight"), event, parameter);
        assertAnswered(withMedia, signIn().takeRole("flight").connectMedia(), event, parameter);
    }

    private ScriptedClient signIn() {
        return yard.connect().signIn("anna", "correct horse");
    }

    private static void assertAnswered(int code, ScriptedClient client, String event, String parameter) {
        JsonObject answer = client.request(event, parameter);
        JsonObject error = answer.getJsonObject("error");
        assertEquals(code, error == null ? OK : error.getInt("code"), answer.toString());
        boolean isObject = answer.get("response").getValueType() == JsonValue.ValueType.OBJECT;
        assertTrue(isObject || event.equals("is_ldap_enabled"), answer.toString());
        assertTrue(client.socket.closes.isEmpty() || event.equals("logout"), "the socket stays open");
    }
}
