package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;

/** What follows from an import in the engine and for operators that are signed in, once it is committed. */
@Singleton
public final class ImportConsequences {
    private final MediaGateway media;
    private final Switchboard switchboard;
    private final Rights rights;

    @Inject
    public ImportConsequences(MediaGateway media, Switchboard switchboard, Rights rights) {
        this.media = media;
        this.switchboard = switchboard;
        this.rights = rights;
    }

    void follow(ImportPlan plan) {
        evict(plan.users());
        rights.refreshAll();
        plan.loops().deleted().forEach(loop -> media.closeLoop(loop.id()));
        List<Loop> arriving = Stream.concat(
                        plan.loops().created().stream(), moves(plan.loops()).map(KindPlan.Change::wanted))
                .toList();
        vacate(plan.loops(), arriving);
        arriving.forEach(loop -> media.openLoop(loop.id(), loop.address()));
        switchboard.announce(new DirectoryChanged());
    }

    /** The engine gives an address to one loop at a time, but loops may have changed places. */
    private void vacate(KindPlan<Loop> plan, List<Loop> arriving) {
        Set<String> wanted =
                arriving.stream().map(loop -> loop.address().toString()).collect(Collectors.toSet());
        moves(plan)
                .filter(move -> move.fields().stream()
                        .anyMatch(field -> field.field().equals(EntryFields.ADDRESS)
                                && wanted.contains(field.before().orElseThrow())))
                .forEach(move -> media.closeLoop(move.stored().id()));
    }

    private static Stream<KindPlan.Change<Loop>> moves(KindPlan<Loop> plan) {
        return plan.changed().stream().filter(change -> has(change, EntryFields.ADDRESS));
    }

    private void evict(KindPlan<User> plan) {
        evict(plan.deleted().stream(), "Your account was deleted.");
        evict(
                plan.changed().stream()
                        .filter(change -> has(change, EntryFields.PASSWORD))
                        .map(KindPlan.Change::wanted),
                "Your password was changed; sign in again.");
    }

    private void evict(Stream<User> users, String reason) {
        Set<UserId> ids = users.map(User::id).collect(Collectors.toSet());
        switchboard
                .select(session -> ids.contains(session.user()))
                .forEach(operator -> switchboard.evict(operator, reason));
    }

    private static boolean has(KindPlan.Change<?> change, String field) {
        return change.fields().stream().anyMatch(it -> it.field().equals(field));
    }
}
