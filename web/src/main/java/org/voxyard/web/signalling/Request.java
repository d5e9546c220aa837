package org.voxyard.web.signalling;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.voxyard.domain.session.ClientId;

/**
 * One request of a client (voice-loop-client.md §2).
 *
 * @param uuid of the request, copied into the answer
 * @param client what the browser calls itself, copied into the answer
 * @param parameter empty when the message had none
 */
record Request(String event, Optional<String> uuid, Optional<String> client, JsonObject parameter) {

    /** What the browser calls itself, for events that need it. */
    ClientId clientId() throws RequestFault {
        try {
            return new ClientId(client.orElseThrow(() -> RequestFault.missing("client")));
        } catch (IllegalArgumentException e) {
            throw new RequestFault(ErrorCode.PARAMETER_MISSING, "The client id is empty or too long.");
        }
    }

    /** Reads the parameters into a record; every component that is not {@link Optional} must be there. */
    <T extends Record> T parameter(Class<T> type) throws RequestFault {
        return Wire.read(parameter, type);
    }
}
