package org.voxyard.infrastructure.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.Audited;

/**
 * Sees every change of an {@link Audited} entity as Hibernate writes it, whoever caused it, and hands the changes of a
 * transaction to the trail just before it commits: they come into the database together or not at all.
 */
final class ChangeRecorder
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PreCollectionUpdateEventListener {
    private static final long serialVersionUID = 1L;

    private final transient Map<SharedSessionContractImplementor, Map<Audited, EntityChange>> transactions =
            new ConcurrentHashMap<>();
    private final transient Trail trail;
    private final transient Supplier<Actor> actor;

    /** Where events go, in the transaction of the session. */
    interface Trail {
        void append(SessionImplementor session, List<AuditEvent> events);
    }

    ChangeRecorder(Trail trail, Supplier<Actor> actor) {
        this.trail = trail;
        this.actor = actor;
    }

    void listenTo(SessionFactoryImplementor factory) {
        EventListenerRegistry listeners = factory.getEventEngine().getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(
                event.getSession(),
                event.getEntity(),
                change -> change.created(event.getPersister().getPropertyNames(), event.getState()));
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getOldState() != null) {
            note(
                    event.getSession(),
                    event.getEntity(),
                    change -> change.updated(
                            event.getPersister().getPropertyNames(), event.getOldState(), event.getState()));
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(
                event.getSession(),
                event.getEntity(),
                change -> change.removed(event.getPersister().getPropertyNames(), event.getDeletedState()));
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        String role = event.getCollection().getRole();
        note(
                event.getSession(),
                event.getAffectedOwnerOrNull(),
                change -> change.changedCollection(
                        role.substring(role.lastIndexOf('.') + 1),
                        event.getCollection().getStoredSnapshot(),
                        event.getCollection()));
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(EventSource session, Object entity, Consumer<EntityChange> what) {
        if (entity instanceof Audited audited) {
            what.accept(transactions.computeIfAbsent(session, this::begin).computeIfAbsent(audited, EntityChange::new));
        }
    }

    private Map<Audited, EntityChange> begin(SharedSessionContractImplementor session) {
        BeforeTransactionCompletionProcess write = this::write;
        AfterTransactionCompletionProcess forget = (success, ended) -> transactions.remove(ended);
        ((EventSource) session).getActionQueue().registerProcess(write);
        ((EventSource) session).getActionQueue().registerProcess(forget);
        return new LinkedHashMap<>();
    }

    private void write(SessionImplementor session) {
        List<EntityChange> changes = transactions.getOrDefault(session, Map.of()).values().stream()
                .filter(EntityChange::isWorthTelling)
                .toList();
        if (!changes.isEmpty()) {
            Actor who = actor.get();
            trail.append(
                    session, changes.stream().map(change -> change.toEvent(who)).toList());
        }
    }
}
