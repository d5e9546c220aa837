package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** A whole domain out and in. */
@ExtendWith(RunningServer.class)
class ExchangeIT {
    private static final String EMPTY = "{'format':'voxyard-domain/1','domain':{'id':'moon','name':'Moon'}}";
    private static final String MOON = """
            {'format':'voxyard-domain/1','domain':{'id':'moon','name':'Moon'},
             'projects':[{'id':'base','name':'Base'}],
             'loops':[{'id':'AIR','name':'Air','project':'base','multicast':{'group':'239.192.9.1','port':22001}},
                      {'id':'DUST','name':'Dust','multicast':{'group':'239.192.9.1','port':22002}}],
             'roles':[{'id':'miner','name':'Miner','permissions':{'AIR':'recv','DUST':'send'}}],
             'users':[{'id':'mia','name':'Mia','roles':['miner']}]}""";

    private final Server server;
    private final RestClient admin;

    ExchangeIT(Server server) {
        this.server = server;
        admin = RestClient.of(server, "admin", "demo");
    }

    @BeforeEach
    void makeDomain() {
        importing(MOON).expect(200);
    }

    @AfterEach
    void deleteDomain() {
        importing(EMPTY).expect(200);
        admin.delete("domains/moon", "If-Match", "*").expect(204);
    }

    @Test
    void exportImportExportIsTheSameBytes() {
        String exported = export("moon");
        Answer imported = importing(exported).expect(200);
        assertTrue(
                imported.json().getJsonArray("changes").isEmpty(),
                imported.raw().body());
        assertEquals(exported, export("moon"));
        importing(EMPTY).expect(200);
        importing(exported).expect(200);
        assertEquals(exported, export("moon"));
    }

    @Test
    void theDemoComesBackAsItWentOut() {
        String exported = export("demo");
        assertTrue(
                importing(exported).expect(200).json().getJsonArray("changes").isEmpty());
        assertEquals(exported, export("demo"));
    }

    @Test
    void aDryRunTellsEveryFieldAndChangesNothing() {
        String before = export("moon");
        String wanted = MOON.replace("'Air'", "'Atmosphere'").replace("'DUST':'send'", "'DUST':'recv'");
        Answer told = admin.post("domains/import?dryRun=true", json(wanted)).expect(200);
        assertEquals(
                List.of("loop AIR name Air Atmosphere", "role miner permissions.DUST send recv"),
                told.json().getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                        .map(ExchangeIT::line)
                        .toList());
        assertEquals(
                1, told.json().getJsonObject("summary").getJsonObject("users").getInt("unchanged"));
        assertEquals(before, export("moon"));
    }

    @Test
    void anImportChangesWhatALoopIsAndHowARoleTalks() {
        String wanted =
                MOON.replace("'Air'", "'Air','priority':'emergency'").replace("'Miner'", "'Miner','talkGate':'open'");
        assertTrue(!wanted.equals(MOON));
        importing(wanted).expect(200);
        assertEquals("emergency", admin.get("loops/AIR").expect(200).json().getString("priority"));
        assertEquals("open", admin.get("roles/miner").expect(200).json().getString("talkGate"));
        assertTrue(importing(wanted).expect(200).json().getJsonArray("changes").isEmpty());
    }

    @Test
    void loopsChangePlacesAndWhatIsNotThereAnyMoreGoes() {
        String swapped = MOON.replace("22001", "0").replace("22002", "22001").replace("'port':0", "'port':22002");
        importing(swapped).expect(200);
        assertEquals(22002, port("AIR"));
        assertEquals(22001, port("DUST"));
        String less = "{'format':'voxyard-domain/1','domain':{'id':'moon','name':'Moon'},"
                + "'loops':[{'id':'NEW','name':'New','multicast':{'group':'239.192.9.1','port':22001}}]}";
        importing(less).expect(200);
        admin.get("loops/DUST").expect(404);
        admin.get("roles/miner").expect(404);
        admin.get("users/mia").expect(404);
        assertEquals(22001, port("NEW"));
    }

    @Test
    void whatDanglesIsToldWithPointersAndNothingIsWritten() {
        String before = export("moon");
        String faulty = MOON.replace("'base','multicast'", "'basement','multicast'")
                .replace("'AIR':'recv'", "'A~R/':'recv'")
                .replace("['miner']", "['diver']")
                .replace("'Moon'", "'Luna'");
        Answer refused = importing(faulty).expect(400);
        assertEquals(List.of("/loops/0/project", "/roles/0/permissions/A~0R~1", "/users/0/roles"), pointers(refused));
        String twice = MOON.replace("'id':'DUST'", "'id':'AIR'").replace(",'DUST':'send'", "");
        assertEquals(List.of("/loops/1/id"), pointers(importing(twice).expect(400)));
        String taken = MOON.replace("'id':'mia'", "'id':'flight'")
                .replace("239.192.9.1','port':22002", "239.192.7.1','port':20001");
        assertEquals(
                List.of("/users/0/id", "/loops/1/multicast"),
                pointers(importing(taken).expect(400)));
        assertEquals(before, export("moon"));
    }

    @Test
    void secretsAreOnlyInExportsThatAskForThem() {
        assertFalse(export("demo").contains("PBKDF2"));
        Answer secret = admin.get("domains/demo/export?secrets=hashes").expect(200);
        assertTrue(secret.raw().body().contains("PBKDF2"));
        assertTrue(secret.header("Warning").contains("secret"));
        assertTrue(importing(secret.raw().body())
                .expect(200)
                .json()
                .getJsonArray("changes")
                .isEmpty());
        admin.get("domains/demo/export?secrets=all").expect(400);
    }

    @Test
    void aDomainAdministratorImportsTheOwnDomainOnly() {
        String withDom =
                MOON.replace("'users':[", "'users':[{'id':'dom','name':'Dom','access':'domain-administrator'},");
        importing(withDom).expect(200);
        admin.patch("users/dom", "{\"password\":\"correct horse\"}", "If-Match", "*")
                .expect(200);
        RestClient dom = RestClient.of(server, "dom", "correct horse");
        dom.get("domains/demo/export").expect(404);
        dom.get("domains/moon/export?secrets=hashes").expect(403);
        dom.post("domains/import", json(withDom.replace("'Moon'", "'Luna'"))).expect(200);
        dom.post("domains/import", json(withDom.replace("'moon'", "'mars'"))).expect(403);
        dom.post("domains/import", json(withDom.replace("'name':'Mia'", "'name':'Mia','access':'administrator'")))
                .expect(403);
        assertEquals(
                List.of("/users"),
                pointers(dom.post("domains/import", json(MOON)).expect(400)));
    }

    @Test
    void aDomainOfOpenvocsIsRead() {
        String openvocs = """
                {'id':'moon','name':null,
                 'users':{'mia':{'id':'mia','password':{'hash':'x','salt':'y'}},'max':{'id':'max'}},
                 'roles':{'admin':{'id':'admin','users':{'max':null}},'miner':{'id':'miner','layout':{},'users':{'mia':null}}},
                 'projects':{'base':{'id':'base','loops':{
                   'AIR':{'id':'AIR','multicast':{'host':'239.192.9.1','port':22001},'roles':{'miner':true}},
                   'DUST':{'id':'DUST','multicast':{'host':'239.192.9.1','port':22002},'roles':{'miner':false}}}}}}""";
        assertEquals(
                3, importing(openvocs).expect(200).json().getJsonArray("notes").size());
        assertEquals("send", admin.get("permissions/miner/AIR").json().getString("permission"));
        assertEquals("recv", admin.get("permissions/miner/DUST").json().getString("permission"));
        assertEquals("base", admin.get("loops/AIR").json().getString("project"));
        assertEquals("domain-administrator", admin.get("users/max").json().getString("access"));
        assertEquals(
                List.of("/projects/base/loops/DUST/multicast/host"),
                pointers(importing(openvocs.replace("'239.192.9.1','port':22002", "'10.0.0.1','port':22002"))
                        .expect(400)));
        assertEquals(
                List.of("/projects/base/loops/AIR/roles/diver"),
                pointers(importing(openvocs.replace("'miner':true", "'diver':true"))
                        .expect(400)));
    }

    private Answer importing(String document) {
        return admin.post("domains/import", json(document));
    }

    private String export(String domain) {
        return admin.get("domains/" + domain + "/export").expect(200).raw().body();
    }

    private int port(String loop) {
        return admin.get("loops/" + loop)
                .expect(200)
                .json()
                .getJsonObject("multicast")
                .getInt("port");
    }

    private static String line(JsonObject change) {
        JsonObject field = change.getJsonArray("fields").getJsonObject(0);
        return String.join(
                " ",
                change.getString("kind"),
                change.getString("id"),
                field.getString("field"),
                field.getString("before"),
                field.getString("after"));
    }

    private static List<String> pointers(Answer refused) {
        return refused.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("pointer"))
                .toList();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
