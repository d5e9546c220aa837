package org.voxyard.operations.doctor;

import org.voxyard.operations.database.Database;
import org.voxyard.operations.database.H2Database;
import org.voxyard.operations.database.PostgreSqlDatabase;

/** The database answers, or will be made by the first start. */
final class DatabaseCheck implements Check {

    private final Database database;
    private final boolean serverRuns;

    DatabaseCheck(Database database, boolean serverRuns) {
        this.database = database;
        this.serverRuns = serverRuns;
    }

    @Override
    public String subject() {
        return ConnectionCheck.SUBJECT;
    }

    @Override
    public Finding look() {
        return switch (database) {
            case H2Database h2
            when !h2.exists() ->
                Finding.inOrder(ConnectionCheck.SUBJECT, h2.place() + " is not there yet: the first start makes it.");
            case H2Database h2
            when serverRuns -> Finding.inOrder(ConnectionCheck.SUBJECT, h2.place() + " is the running server's.");
            case H2Database h2 -> connect(h2);
            case PostgreSqlDatabase postgreSql -> connect(postgreSql);
        };
    }

    private static Finding connect(Database found) {
        return new ConnectionCheck(found.place(), found::connect).look();
    }
}
