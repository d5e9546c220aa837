package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.Set;
import org.voxyard.application.UserDataService;

/** {@code get_user_data} and {@code set_user_data}: what a console keeps for its user, free of form. */
@Singleton
final class UserData implements RequestHandler {
    private static final String SET = "set_user_data";

    private final UserDataService userData;

    public record Response(JsonObject data) {}

    @Inject
    UserData(UserDataService userData) {
        this.userData = userData;
    }

    @Override
    public Set<String> events() {
        return Set.of("get_user_data", SET);
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        String data = request.event().equals(SET) ? store(connection, request) : userData.data(connection.operator());
        return new Response(Wire.object(data));
    }

    private String store(Connection connection, Request request) throws RequestFault {
        try {
            return userData.store(connection.operator(), request.parameter().toString());
        } catch (IllegalArgumentException e) {
            throw new RequestFault(ErrorCode.PROCESSING, e.getMessage());
        }
    }
}
