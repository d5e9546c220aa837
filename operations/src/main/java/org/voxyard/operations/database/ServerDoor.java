package org.voxyard.operations.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The running server's Unix socket in the data folder, which only its owner can reach. One request a connection, one line
 * each way: {@code backup /absolute/file} or {@code audit verify}, and what came of it.
 */
public final class ServerDoor {
    /** Inside the data folder. */
    public static final Path PLACE = Path.of("control", "door");

    /** The answer that says so. */
    public static final String DONE = "done";

    /** Asks whether the audit trail is whole. */
    public static final String VERIFY_AUDIT = "audit verify";

    /** What the answer begins with when it is. */
    public static final String INTACT = "intact: ";

    private final Path socket;

    public ServerDoor(Path socket) {
        this.socket = socket;
    }

    /** Asks the server to write a backup; false when no server is there. */
    boolean backup(Path file) throws OperationException {
        Optional<String> answer = ask("backup " + file);
        if (answer.isPresent() && !answer.get().equals(DONE)) {
            throw new OperationException("The server could not write the backup: " + answer.get());
        }
        return answer.isPresent();
    }

    /** Has the server compute the audit trail again; the sentence that it answers, which begins with {@link #INTACT} or not. */
    public String verifyAudit() throws OperationException {
        return ask(VERIFY_AUDIT)
                .orElseThrow(() ->
                        new OperationException("No server runs here: start it, for it verifies its audit trail."));
    }

    /** Whether a server listens. */
    boolean isOpen() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private Optional<String> ask(String request) throws OperationException {
        if (!isOpen()) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8)));
            BufferedReader answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            return Optional.of(Optional.ofNullable(answers.readLine()).orElse("it ended meanwhile."));
        } catch (IOException e) {
            throw new OperationException("The server did not answer at " + socket + ".", e);
        }
    }
}
