package org.voxyard.infrastructure.jpa;

import java.util.stream.IntStream;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;

/**
 * A process that writes through the repositories until it is killed, and says each id once its transaction is committed.
 * Argument: what stands after {@code jdbc:h2:} in the database's URL.
 */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.h2(arguments[0]);
        JpaDirectory directory = new JpaDirectory();
        directory.entities = database.entities();
        IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "d" + number)
                .forEach(id -> {
                    database.call(() -> {
                        directory.add(new Domain(new DomainId(id), "Domain " + id));
                        return true;
                    });
                    System.out.println("committed " + id);
                });
    }
}
