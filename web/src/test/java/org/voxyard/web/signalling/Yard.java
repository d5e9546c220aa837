package org.voxyard.web.signalling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.AuditService;
import org.voxyard.application.EndpointIds;
import org.voxyard.application.ExternalUsers;
import org.voxyard.application.InspectionService;
import org.voxyard.application.LoopService;
import org.voxyard.application.MediaEvents;
import org.voxyard.application.MediaService;
import org.voxyard.application.OperatorService;
import org.voxyard.application.Rights;
import org.voxyard.application.SignInLimits;
import org.voxyard.application.SignInService;
import org.voxyard.application.Switchboard;
import org.voxyard.application.UserDataService;
import org.voxyard.application.Voices;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.event.Denied;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopSilent;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.MediaLost;
import org.voxyard.application.event.MediaReady;
import org.voxyard.application.event.NodeFault;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.OperatorSignedIn;
import org.voxyard.application.event.OperatorSignedOut;
import org.voxyard.application.event.PanChanged;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.application.event.VoiceOnClosedGate;
import org.voxyard.application.event.VolumeChanged;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.Permission;
import org.voxyard.infrastructure.cluster.LocalOperators;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent;

/**
 * The whole application over memory and a fake engine, on one thread: anna (roles flight, capcom) and ben (role capcom),
 * loops fd (flight and capcom talk) and met (flight monitors); admin administers.
 */
final class Yard {
    final FakeMedia media = new FakeMedia();
    final OperatorService operators;
    final Reception reception;
    final Dispatcher dispatcher;
    final MediaEvents engine;
    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryStore store = new MemoryStore();
    private final LoopBroadcasts broadcasts;
    private final OperatorNotices notices;
    private int clients;

    Yard() {
        fill();
        Switchboard switchboard = new Switchboard(new LocalOperators(), media, this::publish);
        LoopService loops = new LoopService(
                switchboard, store, new org.voxyard.application.RoleLoops(directory, store, switchboard, store), media);
        MediaService legs = new MediaService(switchboard, media, new EndpointIds());
        operators = new OperatorService(
                directory, store, switchboard, new Rights(directory, switchboard, store), store, Clock.systemUTC());
        SignInService signIns = new SignInService(
                directory,
                store,
                store,
                store,
                new ExternalUsers((user, password) -> Optional.empty(), directory, store),
                new SignInLimits(Clock.systemUTC()),
                new AuditService(new MemoryTrail(), store),
                Clock.systemUTC());
        UserDataService userData = new UserDataService(store, switchboard, store);
        Connections connections = new Connections(loops);
        InspectionService inspection = new InspectionService(directory, switchboard, store);
        engine = new MediaEvents(switchboard, new Voices(switchboard));
        reception = new Reception(connections, operators);
        broadcasts = new LoopBroadcasts(connections);
        notices = new OperatorNotices(connections);
        dispatcher = new Dispatcher(
                List.of(
                        new Register(),
                        new LogIn(signIns, operators, reception),
                        new UpdateLogin(signIns),
                        new LogOut(signIns),
                        new GetEntity(operators, inspection),
                        new Administered(inspection),
                        new Broadcast(inspection, connections),
                        new ConnectionState(inspection, connections),
                        new Roles(operators),
                        new Authorize(operators),
                        new Media(legs),
                        new Candidates(),
                        new RoleLoops(loops),
                        new KeysetLayout(userData, operators),
                        new SwitchLoopState(loops),
                        new SwitchLoopVolume(loops),
                        new SwitchLoopPan(loops),
                        new Talking(loops),
                        new UserData(userData),
                        new LdapQuestion(),
                        new Calls(),
                        new NotServed()),
                legs);
    }

    /** A new connection of a browser of its own. */
    ScriptedClient connect() {
        return connect("client-" + ++clients);
    }

    ScriptedClient connect(String clientId) {
        return new ScriptedClient(this, clientId);
    }

    /** ICE and DTLS of the newest leg finish. */
    void mediaConnects() {
        engine.on(new MediaEvent.EndpointConnected(media.endpoints.getLast()));
    }

    private void fill() {
        Scope scope = new Scope(new DomainId("gcc"), Optional.of(new ProjectId("mission7")));
        directory.add(new User(new UserId("anna"), "Anna Weiss", scope, store.hash("correct horse")));
        directory.add(new User(new UserId("ben"), "Ben Roth", scope, store.hash("staple")));
        directory.add(new Loop(new LoopId("fd"), "Flight", scope, new LoopAddress("239.255.7.1", 20_001)));
        directory.add(new Loop(new LoopId("met"), "Weather", scope, new LoopAddress("239.255.7.2", 20_002)));
        Role flight = new Role(new RoleId("flight"), "Flight Director", scope);
        flight.grant(new LoopId("fd"), Permission.SEND);
        flight.grant(new LoopId("met"), Permission.RECV);
        directory.add(flight);
        Role capcom = new Role(new RoleId("capcom"), "Capcom", scope);
        capcom.grant(new LoopId("fd"), Permission.SEND);
        directory.add(capcom);
        directory.add(new User(new UserId("admin"), "Administrator", scope, store.hash("demo")));
        directory.add(new Domain(new DomainId("gcc"), "Control Centre"));
        Role admin = new Role(Role.ADMIN, "Administrator", scope);
        directory.add(admin);
        join("anna", "flight");
        join("anna", "capcom");
        join("ben", "capcom");
        join("admin", "admin");
    }

    private void join(String user, String role) {
        directory.get(User.class, user).join(new RoleId(role));
    }

    private void publish(ApplicationEvent event) {
        switch (event) {
            case LoopMembershipChanged e -> broadcasts.onMembershipChanged(e);
            case LoopStateChanged e -> broadcasts.onLoopStateChanged(e);
            case VolumeChanged e -> broadcasts.onVolumeChanged(e);
            case PanChanged e -> broadcasts.onPanChanged(e);
            case TalkChanged e -> broadcasts.onTalkChanged(e);
            case VoiceChanged e -> broadcasts.onVoiceChanged(e);
            case LoopSilent e -> broadcasts.onLoopSilent(e);
            case MediaReady e -> notices.onMediaReady(e);
            case MediaLost e -> notices.onMediaLost(e);
            case OperatorEvicted e -> notices.onEvicted(e);
            case VoiceOnClosedGate e -> notices.onVoiceOnClosedGate(e);
            case DirectoryChanged e -> notices.onDirectoryChanged(e);
            case Denied e -> {}
            case NodeFault e -> {}
            case OperatorSignedIn e -> {}
            case OperatorSignedOut e -> {}
        }
    }
}
