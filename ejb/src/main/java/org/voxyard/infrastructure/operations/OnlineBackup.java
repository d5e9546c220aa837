package org.voxyard.infrastructure.operations;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.voxyard.operations.database.ServerDoor;

/** A backup of H2 while it is used: transactionally consistent, because H2 copies its log along; nobody waits for it. */
@Singleton
public class OnlineBackup {
    @Resource(lookup = "java:jboss/datasources/VoxyardDS")
    DataSource database;

    /** Writes the archive and says {@link ServerDoor#DONE}, or why it cannot. */
    String write(Path file) {
        try (Connection connection = database.getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file.toString());
            backup.execute();
            return ServerDoor.DONE;
        } catch (SQLException e) {
            return e.getMessage().replaceAll("\\R", " ");
        }
    }
}
