package org.voxyard.it.rest;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.voxyard.it.Server;

/** What the server says about its API at {@code /openapi}. */
record Description(JsonObject document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** Something that can be asked of the API. */
    record Operation(String method, String path) implements Comparable<Operation> {

        /** Whether a request asks for it. */
        boolean isMeantBy(String requestMethod, String requestPath) {
            String pattern = Pattern.compile("\\{[^}]*}").matcher(path).replaceAll("[^/]+");
            return method.equals(requestMethod) && requestPath.matches(pattern);
        }

        @Override
        public int compareTo(Operation other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Description of(Server server) {
        return new Description(RestClient.stranger(server)
                .send("GET", "/openapi?format=JSON", "", "", "Accept", "application/json")
                .json());
    }

    JsonObject schemas() {
        return document.getJsonObject("components").getJsonObject("schemas");
    }

    JsonObject paths() {
        return document.getJsonObject("paths");
    }

    Set<Operation> operations() {
        Set<Operation> operations = new TreeSet<>();
        paths().forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(method.toUpperCase(java.util.Locale.ROOT), path))
                .forEach(operations::add));
        return operations;
    }
}
