package org.voxyard.operations.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * H2 in a file. Its backup is a ZIP archive of that file, transactionally consistent, which H2 writes itself: the running
 * server when there is one, for it alone has the file open.
 *
 * @param folder where {@code voxyard.mv.db} is
 * @param door the running server's socket
 */
public record H2Database(Path folder, Path door) implements Database {
    private static final String FILE = "voxyard.mv.db";
    private static final String USER = "sa";

    @Override
    public String place() {
        return "H2 in " + file();
    }

    /** Whether the first start has made it. */
    public boolean exists() {
        return Files.exists(file());
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(folder);
    }

    @Override
    public void backup(Path file) throws OperationException {
        requireAbsent(file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        if (!new ServerDoor(door).backup(part)) {
            writeBackup(part);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new OperationException("The backup " + part + " could not be renamed.", e);
        }
    }

    @Override
    public void restore(Path file) throws OperationException {
        if (new ServerDoor(door).isOpen()) {
            throw new OperationException("The server runs: stop it before a restore.");
        }
        Path fresh = folder.resolveSibling("db.restoring");
        Path earlier = folder.resolveSibling("db.before-restore");
        try {
            delete(fresh);
            unpack(file, fresh);
            prove(fresh, file);
            requireUnused();
            delete(earlier);
            if (Files.exists(folder)) {
                Files.move(folder, earlier);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new OperationException("The backup could not be unpacked into " + fresh + ".", e);
        }
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private static Connection connect(Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("voxyard").toAbsolutePath() + ";IFEXISTS=TRUE;WRITE_DELAY=0";
        return DriverManager.getConnection(url, USER, "");
    }

    private void writeBackup(Path file) throws OperationException {
        try (Connection connection = connect();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new OperationException("No backup of " + place() + " could be written.", e);
        }
    }

    private static void unpack(Path file, Path folder) throws IOException, OperationException {
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream archive = new ZipInputStream(bytes)) {
            ZipEntry entry = archive.getNextEntry();
            if (entry == null || !entry.getName().equals(FILE)) {
                throw new OperationException(file + " is no backup of a Voxyard database in H2.");
            }
            Files.createDirectories(folder);
            try (OutputStream copy = Files.newOutputStream(folder.resolve(FILE))) {
                archive.transferTo(copy);
            }
        }
    }

    /** The copy opens and has the tables. */
    private static void prove(Path folder, Path file) throws OperationException {
        try (Connection connection = connect(folder)) {
            Migrations.count(connection);
        } catch (SQLException e) {
            throw new OperationException("What " + file + " holds is no whole database.", e);
        }
    }

    /** Nobody else, such as a server with another data folder's door, has the file open. */
    private void requireUnused() throws OperationException {
        if (exists()) {
            try (Connection connection = connect()) {
                connection.isReadOnly();
            } catch (SQLException e) {
                if (e.getErrorCode() == IN_USE) {
                    throw new OperationException(place() + " is in use: stop the server before a restore.");
                } // else it is broken, which is why somebody restores
            }
        }
    }

    /** H2's DATABASE_ALREADY_OPEN_1. */
    static final int IN_USE = 90_020;

    private static void requireAbsent(Path file) throws OperationException {
        if (Files.exists(file)) {
            throw new OperationException(file + " exists: name a file that does not.");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            files.forEach(H2Database::deleteFile);
        }
        Files.delete(folder);
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
