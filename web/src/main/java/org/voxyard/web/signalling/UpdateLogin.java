package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.SignIn;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.application.SignInService;
import org.voxyard.domain.directory.UserId;

/** {@code update_login}: a new session id for one that is about to end. */
@Singleton
final class UpdateLogin implements RequestHandler {
    private final SignInService signIns;

    public record Parameter(UserId user, String session) {
        @Override
        public String toString() {
            return "Parameter[user=" + user + "]";
        }
    }

    @Inject
    UpdateLogin(SignInService signIns) {
        this.signIns = signIns;
    }

    @Override
    public Set<String> events() {
        return Set.of("update_login");
    }

    @Override
    public Phase needs() {
        return Phase.CONNECTED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter parameter = request.parameter(Parameter.class);
        try {
            SignIn renewed = signIns.renew(request.clientId(), parameter.user(), parameter.session());
            return new LogIn.Response(renewed.user().value(), renewed.session(), Optional.empty());
        } catch (SignInRefusedException e) {
            throw Faults.of(e);
        }
    }
}
