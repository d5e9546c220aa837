package org.voxyard.infrastructure.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.voxyard.application.NodeHealth;
import org.voxyard.application.port.NodeExamination;
import org.voxyard.operations.NodeSettings;
import org.voxyard.operations.doctor.Check;
import org.voxyard.operations.doctor.ConnectionCheck;
import org.voxyard.operations.doctor.Doctor;
import org.voxyard.operations.doctor.Finding;

/** The doctor of {@code voxyard doctor} in the running server: one look at a time, on threads of the container. */
@Singleton
public class ServerDoctor implements NodeExamination {
    private final Semaphore oneAtATime = new Semaphore(1);

    @Resource(lookup = "java:jboss/datasources/VoxyardDS")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    @Inject
    NodeHealth health;

    @Override
    public Optional<List<Finding>> examine() {
        if (!oneAtATime.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BoundedLook(executor).findings(checks()));
        } finally {
            oneAtATime.release();
        }
    }

    private List<Check> checks() {
        NodeSettings node = NodeSettings.ofProcess(Integer.getInteger("jboss.socket.binding.port-offset", 0));
        return new Doctor(node)
                .checksOfServer(
                        new ConnectionCheck(node.database().place(), database::getConnection), new HealthCheck(health));
    }
}
