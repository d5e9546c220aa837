package org.voxyard.web.signalling;

import java.util.Optional;

/**
 * The answer to one request (voice-loop-client.md §2): {@code event}, {@code uuid} and {@code client} as they came, of the
 * request nothing else.
 *
 * @param response an object, also beside an error; a bare boolean for {@code is_ldap_enabled} alone
 */
public record Answer(
        String event,
        Optional<String> uuid,
        Optional<String> client,
        String type,
        Echo request,
        Object response,
        Optional<Fault> error) {

    /** What is repeated of a request: no parameter, because parameters hold secrets. */
    public record Echo(String event, Optional<String> uuid) {}

    /**
     * Why a request was refused.
     *
     * @param description one plain sentence
     */
    public record Fault(int code, String description) {}

    static Answer success(Request request, Object response) {
        return of(request, response, Optional.empty());
    }

    /** An error answer with {@code response}, unless the fault has its own. */
    static Answer failure(Request request, RequestFault fault, Object response) {
        Fault error = new Fault(fault.code().number(), fault.getMessage());
        return of(request, fault.response().orElse(response), Optional.of(error));
    }

    private static Answer of(Request request, Object response, Optional<Fault> error) {
        Echo echo = new Echo(request.event(), request.uuid());
        return new Answer(request.event(), request.uuid(), request.client(), "unicast", echo, response, error);
    }
}
