package org.voxyard.infrastructure.jpa;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Clock;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.voxyard.application.Actors;

/** Has every change of the directory told to the audit trail before anybody can make one. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditRegistration {
    @PersistenceUnit(unitName = "voxyard")
    EntityManagerFactory entities;

    @Inject
    Actors actors;

    @Inject
    Clock clock;

    @PostConstruct
    void register() {
        recorder().listenTo(entities.unwrap(SessionFactoryImplementor.class));
    }

    private ChangeRecorder recorder() {
        return new ChangeRecorder(
                (session, events) ->
                        session.doWork(connection -> AuditChain.append(connection, events, clock.instant())),
                actors::ofChange);
    }
}
