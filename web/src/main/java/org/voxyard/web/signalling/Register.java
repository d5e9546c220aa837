package org.voxyard.web.signalling;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code register}: from now on system broadcasts are for this client too. */
@Singleton
final class Register implements RequestHandler {

    public record Parameter(Optional<List<String>> features) {}

    public record Response(Optional<List<String>> features) {}

    @Override
    public Set<String> events() {
        return Set.of("register");
    }

    @Override
    public Phase needs() {
        return Phase.CONNECTED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Optional<List<String>> announced = request.parameter(Parameter.class).features();
        connection.register();
        return new Response(connection.announce(announced));
    }
}
