package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.OperatorService;
import org.voxyard.application.SignIn;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.application.SignInService;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;

/** {@code login}, also called {@code authenticate}, by password or by session id. */
@Singleton
final class LogIn implements RequestHandler {
    private final SignInService signIns;
    private final OperatorService operators;
    private final Reception reception;

    /** Who signs in; the password may be a session id. */
    public record Parameter(String user, String password, Optional<List<String>> features) {
        @Override
        public String toString() {
            return "Parameter[user=" + user + "]";
        }
    }

    public record Response(String id, String session, Optional<List<String>> features) {
        @Override
        public String toString() {
            return "Response[id=" + id + "]";
        }
    }

    @Inject
    LogIn(SignInService signIns, OperatorService operators, Reception reception) {
        this.signIns = signIns;
        this.operators = operators;
        this.reception = reception;
    }

    @Override
    public Set<String> events() {
        return Set.of("login", "authenticate");
    }

    @Override
    public Phase needs() {
        return Phase.CONNECTED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter parameter = request.parameter(Parameter.class);
        ClientId client = request.clientId();
        if (connection.signedIn().isPresent()) {
            throw new RequestFault(ErrorCode.ALREADY_AUTHENTICATED, "This connection is signed in already.");
        }
        SignIn signIn = signIn(client, parameter, connection.source());
        OperatorId operator = operators.open(signIn.user(), client, connection.source());
        reception.signedIn(connection, new SignedIn(operator, signIn.user(), client));
        return new Response(signIn.user().value(), signIn.session(), connection.announce(parameter.features()));
    }

    private SignIn signIn(ClientId client, Parameter parameter, String source) throws RequestFault {
        try {
            return signIns.signIn(client, parameter.user(), parameter.password(), source);
        } catch (SignInRefusedException e) {
            throw Faults.of(e);
        }
    }
}
