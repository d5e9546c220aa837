package org.voxyard.it.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/**
 * A document that a collection of the demo's server takes.
 *
 * @param path of the collection, below /api/v1/
 * @param schema its name in the description
 * @param item where it is when it was created; empty when the server says where
 */
record Sample(String path, String schema, String item, JsonObject document) {
    static final Sample DOMAIN = of("domains", "Domain", "domains/bad", "{'id':'bad','name':'Bad'}");
    static final Sample PROJECT =
            of("projects", "Project", "projects/bad", "{'id':'bad','name':'Bad','domain':'demo'}");
    static final Sample ROLE = of(
            "roles",
            "Role",
            "roles/bad",
            "{'id':'bad','name':'Bad','domain':'demo','project':'mission','abbreviation':'B','color':'red'}");
    static final Sample USER = of(
            "users",
            "User",
            "users/bad",
            "{'id':'bad','name':'Bad','domain':'demo','project':'mission','roles':['guest'],'access':'operator',"
                    + "'password':'correct horse'}");
    static final Sample LOOP = of(
            "loops",
            "Loop",
            "loops/bad",
            "{'id':'bad','name':'Bad','domain':'demo','project':'mission','abbreviation':'B','color':'red',"
                    + "'priority':'normal','multicast':{'group':'239.192.8.2','port':21002}}");
    static final Sample PERMISSION = of(
            "permissions", "Permission", "permissions/guest/GNC", "{'role':'guest','loop':'GNC','permission':'recv'}");
    static final Sample TOKEN = of("tokens", "NewToken", "", "{'name':'Bad','user':'admin','scope':'read'}");
    static final Sample WEBHOOK =
            of("webhooks", "WebhookOrder", "", "{'url':'http://127.0.0.1:9/bad','eventTypes':['loop-fault']}");
    static final Sample ANNOUNCEMENT = of("loops/FLIGHT/announcements", "AnnouncementOrder", "", "{'clip':'tone-1'}");

    static final List<Sample> ALL =
            List.of(DOMAIN, PROJECT, ROLE, USER, LOOP, PERMISSION, TOKEN, WEBHOOK, ANNOUNCEMENT);

    /** The document with a field replaced. */
    String with(String field, JsonValue value) {
        return Json.createObjectBuilder(document).add(field, value).build().toString();
    }

    @Override
    public String toString() {
        return path;
    }

    private static Sample of(String path, String schema, String item, String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document.replace('\'', '"')))) {
            return new Sample(path, schema, item, reader.readObject());
        }
    }
}
