package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxyard.application.Explanation.Rule;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.Finding;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.Situation;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** Asks the rules why a user may hear or talk, for whoever may look at the user's and the loop's domains. */
@Singleton
public final class ExplanationService {
    private static final int MAX_SESSIONS = 50;

    private final Directory directory;
    private final Switchboard switchboard;
    private final Transactions transactions;

    @Inject
    public ExplanationService(Directory directory, Switchboard switchboard, Transactions transactions) {
        this.directory = directory;
        this.switchboard = switchboard;
        this.transactions = transactions;
    }

    private record Rights(boolean mayHear, boolean mayTalk, List<Rule> rules) {}

    private record Standing(OperatorId session, Situation situation) {}

    /**
     * The rights of the role, or of all roles of the user when it is empty, and the user's sessions in them.
     *
     * @throws UnknownEntryException for a user, loop or role that does not exist for the caller
     */
    public Explanation explain(Caller caller, UserId user, LoopId loop, Optional<RoleId> role) {
        Rights rights = transactions.call(() -> rights(caller, user, loop, role));
        List<Standing> standings = standings(user, loop, role);
        List<Rule> rules = new ArrayList<>(rights.rules());
        rules.add(signedIn(user, role, !standings.isEmpty()));
        standings.forEach(standing -> rules.addAll(rules(standing)));
        return new Explanation(
                user,
                loop,
                rights.mayHear(),
                rights.mayTalk(),
                standings.stream().anyMatch(standing -> standing.situation().hears()),
                standings.stream().anyMatch(standing -> standing.situation().talks()),
                List.copyOf(rules));
    }

    private Rights rights(Caller caller, UserId id, LoopId loop, Optional<RoleId> only) {
        User user = visible(caller, User.class, id.value());
        visible(caller, Loop.class, loop.value());
        List<RoleId> asked = only.map(List::of)
                .orElseGet(() -> user.roles().stream()
                        .sorted(Comparator.comparing(RoleId::value))
                        .toList());
        List<Role> roles = asked.stream()
                .map(role -> visible(caller, Role.class, role.value()))
                .toList();
        return new Rights(
                allows(user, roles, loop, LoopState.RECV),
                allows(user, roles, loop, LoopState.SEND),
                roles.stream().flatMap(role -> rules(user, role, loop)).toList());
    }

    private List<Standing> standings(UserId user, LoopId loop, Optional<RoleId> role) {
        return switchboard.list(
                session -> session.user().equals(user) && isIn(session, role),
                MAX_SESSIONS,
                session -> new Standing(session.id(), session.situation(loop)));
    }

    private <E extends DirectoryEntry> E visible(Caller caller, Class<E> kind, String id) {
        return directory
                .find(kind, id)
                .filter(entry -> caller.sees(entry.domain()))
                .orElseThrow(() -> new UnknownEntryException(kind, id));
    }

    private static boolean allows(User user, List<Role> roles, LoopId loop, LoopState state) {
        return roles.stream()
                .filter(role -> user.hasRole(role.id()))
                .map(role -> role.permission(loop))
                .anyMatch((Permission permission) -> permission.allows(state));
    }

    private static Stream<Rule> rules(User user, Role role, LoopId loop) {
        return Stream.concat(Stream.of(user.membership(role.id())), role.findings(loop).stream())
                .map(finding -> new Rule(Optional.of(role.id()), Optional.empty(), finding));
    }

    private static List<Rule> rules(Standing standing) {
        Situation situation = standing.situation();
        return situation.findings().stream()
                .map(finding -> new Rule(situation.role(), Optional.of(standing.session()), finding))
                .toList();
    }

    private static Rule signedIn(UserId user, Optional<RoleId> role, boolean holds) {
        String where = role.map(id -> " in role " + id).orElse("");
        return new Rule(
                role,
                Optional.empty(),
                Finding.of(
                        "signed-in",
                        holds,
                        "User " + user + " is signed in" + where + ".",
                        "User " + user + " is not signed in" + where + "."));
    }

    private static boolean isIn(OperatorSession session, Optional<RoleId> role) {
        return role.isEmpty() || session.role().equals(role);
    }
}
