package org.voxyard.infrastructure.startup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.voxyard.application.FirstAdministrator;
import org.voxyard.application.LoopDirectoryService;
import org.voxyard.application.NodeHealth;
import org.voxyard.application.NodeLog;
import org.voxyard.application.demo.DemoContent;
import org.voxyard.application.demo.DemoTalkers;
import org.voxyard.application.webhook.Dispatcher;
import org.voxyard.health.NodeLiveness;
import org.voxyard.health.NodeReadiness;
import org.voxyard.health.NodeStartup;
import org.voxyard.infrastructure.media.EngineLiveness;
import org.voxyard.infrastructure.metrics.NodeMeters;

/** What happens at start once the tables are there: content, then loops, then voices of the demo; then it is ready. */
@Startup
@Singleton
@DependsOn({"SchemaMigration", "AuditRegistration"})
@TransactionManagement(TransactionManagementType.BEAN)
public class Launch {
    private static final NodeLog LOG = NodeLog.of(Launch.class);

    @Inject
    Settings settings;

    @Inject
    DemoContent demo;

    @Inject
    DemoTalkers talkers;

    @Inject
    FirstAdministrator administrator;

    @Inject
    LoopDirectoryService loops;

    @Inject
    Dispatcher webhooks;

    @Inject
    NodeHealth health;

    @Inject
    @Readiness
    NodeReadiness readiness;

    @Inject
    @Liveness
    NodeLiveness liveness;

    @Inject
    @org.eclipse.microprofile.health.Startup
    NodeStartup startup;

    @Inject
    EngineLiveness engine;

    @Inject
    NodeMeters meters;

    @PostConstruct
    void start() {
        if (settings.demo()) {
            demo.make();
        }
        requireLoopbackForDemo();
        administrator.makeIfNobody().ifPresent(Launch::tellOnce);
        loops.openAll();
        webhooks.start();
        if (settings.demo()) {
            talkers.start();
        }
        meters.register();
        readiness.watch(health::faults, health::notices);
        liveness.watch(engine::faults);
        startup.finish();
    }

    /** Holds for a database with the demo in it too, when the demo is switched off: its passwords are known. */
    private void requireLoopbackForDemo() {
        if (demo.exists() && !settings.isLoopbackOnly()) {
            throw new IllegalStateException("The demo's passwords are known to everybody, so it runs on loopback only,"
                    + " but VOXYARD_BIND_ADDRESS is " + settings.bindAddress()
                    + ": set it to 127.0.0.1, or set VOXYARD_DEMO to false and VOXYARD_DATA_DIR to another folder.");
        }
    }

    /** The process's own standard output; not to be closed. */
    private static OutputStream console() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /** To the console itself: a logger would keep the password in a file. */
    private static void tellOnce(String password) {
        String sentence = "Voxyard administrator: user " + FirstAdministrator.ID + ", password " + password
                + " (shown only now)" + System.lineSeparator();
        try {
            console().write(sentence.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.passwordNotShown(e);
        }
    }
}
