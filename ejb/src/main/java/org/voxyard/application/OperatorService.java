package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.LoopSettings;
import org.voxyard.domain.session.Arrival;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.Position;
import org.voxyard.domain.session.RoleTerms;

/**
 * Operators from sign-in to disconnect. Every verb with an {@link OperatorId} throws
 * {@link org.voxyard.domain.session.UnknownOperatorException} after {@link #close}.
 */
@Singleton
public final class OperatorService {
    private static final Logger LOG = System.getLogger(OperatorService.class.getName());

    private final AtomicLong lastId = new AtomicLong();
    private final Directory directory;
    private final LoopSettings settings;
    private final Switchboard switchboard;
    private final Rights rights;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public OperatorService(
            Directory directory,
            LoopSettings settings,
            Switchboard switchboard,
            Rights rights,
            Transactions transactions,
            Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.switchboard = switchboard;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins an operator's session on a connection whose user has signed in. */
    public OperatorId open(UserId user, ClientId client, String source) {
        OperatorId operator = new OperatorId(lastId.incrementAndGet());
        User account = account(user);
        Arrival arrival = new Arrival(account.scope(), source, clock.instant());
        switchboard.open(new OperatorSession(operator, user, account.name(), client, arrival));
        LOG.log(Level.INFO, "Operator {0}: user {1} signed in from {2}", operator, user, source);
        return operator;
    }

    /**
     * Ends an operator's session whatever ended the connection: gates close, loops are left (stored states stay), the
     * media leg closes. Harmless when the operator is gone already.
     *
     * @param reason one plain sentence for the log
     */
    public void close(OperatorId operator, String reason) {
        switchboard.remove(operator);
        LOG.log(Level.INFO, "Operator {0}: gone. {1}", operator, reason);
    }

    public UserProfile profile(OperatorId operator) {
        User user = account(user(operator));
        return new UserProfile(
                user.id(), user.name(), user.scope().domain(), user.scope().project());
    }

    /** The roles that the operator may take, by name; {@code admin} is never among them. */
    public List<RoleView> roles(OperatorId operator) {
        UserId user = user(operator);
        return transactions.call(() -> directory.rolesOf(user).stream()
                .filter(role -> !role.id().equals(Role.ADMIN))
                .map(RoleView::of)
                .toList());
    }

    /**
     * Takes a role. When the operator has one already, all its gates close and its loops are left first; media stays up
     * (voice-loop-client.md §12.5).
     *
     * @throws NotPermittedException when the user is not a member of the role
     */
    public void takeRole(OperatorId operator, RoleId role) {
        UserId user = user(operator);
        Position position = transactions.call(() -> position(user, role));
        switchboard.change(operator, session -> session.takePosition(position));
        rights.refresh(role);
    }

    /** The role taken, if any. */
    public Optional<RoleView> role(OperatorId operator) {
        return switchboard.read(operator, OperatorSession::role).flatMap(this::view);
    }

    private Optional<RoleView> view(RoleId role) {
        return transactions.call(() -> directory.find(Role.class, role.value()).map(RoleView::of));
    }

    private Position position(UserId user, RoleId id) {
        Role role = directory
                .find(Role.class, id.value())
                .filter(found -> account(user).hasRole(id))
                .orElseThrow(() -> new NotPermittedException("User " + user + " is not a member of role " + id + "."));
        return new Position(id, RoleTerms.of(role), settings.of(user, id));
    }

    private UserId user(OperatorId operator) {
        return switchboard.read(operator, OperatorSession::user);
    }

    private User account(UserId user) {
        return transactions.call(() -> directory.get(User.class, user.value()));
    }
}
