package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;

/**
 * Creates, shows, moves and deletes loops, in the database and then in the engine; for administrators, whom the caller
 * checks. Throws as {@link DirectoryService} does.
 */
@Singleton
public final class LoopDirectoryService {
    private final Directory directory;
    private final MediaGateway media;
    private final Transactions transactions;
    private final Switchboard switchboard;
    private final Rights rights;

    @Inject
    public LoopDirectoryService(
            Directory directory,
            MediaGateway media,
            Transactions transactions,
            Switchboard switchboard,
            Rights rights) {
        this.directory = directory;
        this.media = media;
        this.transactions = transactions;
        this.switchboard = switchboard;
        this.rights = rights;
    }

    /** Opens every loop of the database in the engine; once, at start. */
    public void openAll() {
        for (Loop loop : transactions.call(() -> directory.all(Loop.class))) {
            media.openLoop(loop.id(), loop.address());
            media.setPriority(loop.id(), loop.priority());
        }
    }

    public void createLoop(LoopId id, String name, Scope scope, LoopAddress address) {
        change(() -> directory.add(new Loop(id, name, scope, address)));
        media.openLoop(id, address);
    }

    /** Sets how consoles show a loop; the colour is a CSS colour. */
    public void showLoop(LoopId id, Optional<String> abbreviation, Optional<String> color) {
        change(() -> directory.get(Loop.class, id.value()).show(abbreviation, color));
    }

    /** Gives a loop another group and port; its members stay on it. */
    public void moveLoop(LoopId id, LoopAddress address) {
        change(() -> directory.get(Loop.class, id.value()).move(address));
        media.openLoop(id, address);
    }

    /** Deletes a loop, which its members leave first. */
    public void deleteLoop(LoopId id) {
        change(() -> directory.remove(directory.get(Loop.class, id.value())));
        rights.refreshAll();
        media.closeLoop(id);
    }

    private void change(Runnable work) {
        transactions.run(work);
        switchboard.announce(new DirectoryChanged());
    }
}
