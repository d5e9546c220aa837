package org.voxyard.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.voxyard.application.demo.DemoContent;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.port.ExternalAccounts;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorRepository;
import org.voxyard.infrastructure.cluster.LocalOperators;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent.EndpointConnected;

/** All services over fakes, with the demo's users and loops in the directory. */
final class ControlRoom {
    static final LoopId FLIGHT = new LoopId("FLIGHT");
    static final LoopId CAPCOM = new LoopId("CAPCOM");
    static final LoopId EECOM = new LoopId("EECOM");
    static final LoopId PAO = new LoopId("PAO");

    final FakeEngine engine = new FakeEngine();
    final ManualClock clock = new ManualClock();
    final PlainPasswords passwords = new PlainPasswords();
    final InMemoryDirectory directory = new InMemoryDirectory();
    final InMemoryLoopSettings settings = new InMemoryLoopSettings();
    final InMemorySignInSessions sessions = new InMemorySignInSessions();
    final OperatorRepository sessionsOfOperators = new LocalOperators();
    private final List<ApplicationEvent> events = new ArrayList<>();
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    };

    final Switchboard switchboard = new Switchboard(sessionsOfOperators, engine, events::add);
    final EndpointIds endpointIds = new EndpointIds();
    final Voices voices = new Voices(switchboard);
    final Rights rights = new Rights(directory, switchboard, transactions);
    final DirectoryService entries =
            new DirectoryService(directory, sessions, passwords, transactions, switchboard, rights);
    final LoopDirectoryService loopEntries =
            new LoopDirectoryService(directory, engine, transactions, switchboard, rights);
    final OperatorService operators =
            new OperatorService(directory, settings, switchboard, rights, transactions, clock);
    final LoopService loops = new LoopService(
            switchboard, settings, new RoleLoops(directory, settings, switchboard, transactions), engine);
    final MediaService media = new MediaService(switchboard, engine, endpointIds);
    final MediaEvents mediaEvents = new MediaEvents(switchboard, voices);
    final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    final AuditService audit = new AuditService(trail, transactions);
    final RequestActor actor = new RequestActor();
    final ActionTrail actions = new ActionTrail(new Actors(actor), audit);
    final Map<String, ExternalAccounts.Account> elsewhere = new HashMap<>();
    final ExternalUsers externals = new ExternalUsers(
            (user, password) -> Optional.ofNullable(elsewhere.get(user + ":" + password)), directory, transactions);
    final SignInLimits limits = new SignInLimits(clock);
    final SignInService signIns =
            new SignInService(directory, sessions, passwords, transactions, externals, limits, audit, clock);
    final CallerService callers = new CallerService(directory, signIns, clock);
    final InMemoryTokens apiTokens = new InMemoryTokens();
    final Creations creations = new Creations(new InMemoryCreationKeys(), clock);
    final TokenService tokens = new TokenService(
            apiTokens, callers, new FakeProvider(elsewhere), externals, limits, audit, creations, transactions, clock);
    final UserDataService userData = new UserDataService(new InMemoryPreferences(), switchboard, transactions);
    final FirstAdministrator administrator = new FirstAdministrator(directory, entries, transactions);
    final DemoContent demo = new DemoContent(directory, entries, loopEntries, transactions);

    Transactions transactions() {
        return transactions;
    }

    static ControlRoom withDemo() {
        ControlRoom room = new ControlRoom();
        room.demo.make();
        room.engine.takeCommands();
        room.takeEvents();
        return room;
    }

    /** Signs a user of the demo in, with the role of the same name and with media. */
    OperatorId connect(String user) {
        return connect(user, "browser of " + user);
    }

    OperatorId connect(String user, String client) {
        OperatorId operator = operators.open(new UserId(user), new ClientId(client), "127.0.0.1");
        operators.takeRole(operator, new RoleId(user));
        media.offer(operator);
        mediaEvents.on(new EndpointConnected(endpoint(operator)));
        engine.takeCommands();
        takeEvents();
        return operator;
    }

    EndpointId endpoint(OperatorId operator) {
        return switchboard.read(operator, session -> session.leg().orElseThrow().endpoint());
    }

    /** The events since the last call. */
    List<ApplicationEvent> takeEvents() {
        List<ApplicationEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    <E extends ApplicationEvent> List<E> takeEvents(Class<E> kind) {
        return takeEvents().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    LoopView loop(OperatorId operator, LoopId loop) {
        Optional<LoopView> found = loops.loops(operator).stream()
                .filter(view -> view.id().equals(loop))
                .findFirst();
        return found.orElseThrow();
    }
}
