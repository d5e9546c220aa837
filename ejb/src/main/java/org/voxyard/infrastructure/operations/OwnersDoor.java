package org.voxyard.infrastructure.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.voxyard.application.AuditService;
import org.voxyard.application.NodeLog;
import org.voxyard.domain.audit.Verification;
import org.voxyard.infrastructure.startup.Settings;
import org.voxyard.operations.database.ServerDoor;

/**
 * The Unix socket of {@link ServerDoor}: whoever may enter the data folder may ask for a backup. One caller at a time, on
 * one thread of the container.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class OwnersDoor {
    private static final NodeLog LOG = NodeLog.of(OwnersDoor.class);
    private static final int LONGEST_REQUEST_BYTES = 4096;

    @Inject
    Settings settings;

    @Inject
    OnlineBackup backup;

    @Inject
    AuditService audit;

    @Resource
    ManagedExecutorService executor;

    private Path place;
    private ServerSocketChannel door;

    @PostConstruct
    void open() {
        open(settings.dataFolder().resolve(ServerDoor.PLACE), executor, backup);
    }

    void open(Path socket, Executor threads, OnlineBackup writer) {
        place = socket;
        try {
            Files.createDirectories(socket.getParent());
            Files.deleteIfExists(socket); // of a server that was killed
            door = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
            threads.execute(() -> serve(writer));
        } catch (IOException | IllegalArgumentException e) {
            LOG.doorNotMade(socket, e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        if (door != null) {
            closeAndDelete();
        }
    }

    private void closeAndDelete() {
        try {
            door.close();
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.doorNotDeleted(place, e.getMessage());
        }
    }

    private void serve(OnlineBackup writer) {
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                caller.write(
                        ByteBuffer.wrap((answer(request(caller), writer) + "\n").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException goneOrClosed) {
                // the next caller is served, if the door is still open
            }
        }
    }

    /** One line without its end, or what came of it. */
    private static String request(SocketChannel caller) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_REQUEST_BYTES);
        String line = "";
        while (!line.endsWith("\n") && bytes.hasRemaining() && caller.read(bytes) >= 0) {
            line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
        return line.strip();
    }

    private String answer(String request, OnlineBackup writer) {
        if (request.equals(ServerDoor.VERIFY_AUDIT)) {
            return verification();
        }
        String verb = "backup ";
        return request.startsWith(verb)
                ? writer.write(Path.of(request.substring(verb.length())))
                : "the server knows no such request.";
    }

    private String verification() {
        try {
            Verification found = audit.verify();
            return found.firstBroken()
                    .map(number -> "entry " + number + " is missing or not what was written there.")
                    .orElse(ServerDoor.INTACT + found.entries() + " entries, the last with hash " + found.hash());
        } catch (RuntimeException fault) {
            LOG.auditUnreadable(fault);
            return "it could not be read; the log says why.";
        }
    }
}
