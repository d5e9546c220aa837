package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.StaleEntryException;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;

/** The directory in the database. */
@ApplicationScoped
class JpaDirectory implements Directory {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public void add(DirectoryEntry entry) {
        if (entities.find(entry.getClass(), entry.key()) != null) {
            throw new DirectoryConflictException(
                    "There is a " + word(entry.getClass()) + " " + entry.key() + " already.");
        }
        if (entry instanceof Loop loop) {
            requireFreeAddress(loop);
        }
        entities.persist(entry);
    }

    @Override
    public <E extends DirectoryEntry> Optional<E> find(Class<E> kind, String id) {
        return Optional.ofNullable(entities.find(kind, id));
    }

    /** One query, and no transaction for it alone: requests read more than anything else. */
    @Override
    public <E extends DirectoryEntry> Optional<E> snapshot(Class<E> kind, String id) {
        String query = "select e from " + kind.getSimpleName() + " e" + belongings(kind) + " where e.id = :id";
        return entities
                .createQuery(query, kind)
                .setParameter("id", id)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public <E extends DirectoryEntry> List<E> all(Class<E> kind) {
        return entities.createQuery("select e from " + kind.getSimpleName() + " e order by e.name, e.id", kind)
                .getResultList();
    }

    @Override
    public List<Role> rolesOf(UserId user) {
        return entities.createQuery(
                        "select r from Role r where r.id in (select m from User u join u.roles m where u.id = :user)"
                                + " order by r.name, r.id",
                        Role.class)
                .setParameter("user", user.value())
                .getResultList();
    }

    @Override
    public Set<UserId> membersOf(RoleId role) {
        return entities.createQuery("select u.id from User u join u.roles m where m = :role", String.class)
                .setParameter("role", role.value())
                .getResultStream()
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <E extends DirectoryEntry> List<E> page(Class<E> kind, EntryQuery query) {
        List<E> page = new EntryPage<>(entities, kind, query).read();
        if (kind == User.class && !page.isEmpty()) {
            entities.createQuery("select u from User u left join fetch u.roles where u in :page", User.class)
                    .setParameter("page", page)
                    .getResultList();
        }
        return page;
    }

    @Override
    public void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException | PessimisticLockException | LockTimeoutException stale) {
            throw new StaleEntryException();
        } catch (PersistenceException violated) {
            throw new DirectoryConflictException("This contradicts another change that was made at the same time.");
        }
    }

    /** Does not flush first, else the database would refuse the loop in words of its own. */
    @Override
    public void requireFreeAddress(Loop loop) {
        entities.createQuery(
                        "select l.id from Loop l where l.group = :group and l.port = :port and l.id <> :id",
                        String.class)
                .setParameter("group", loop.address().group())
                .setParameter("port", loop.address().port())
                .setParameter("id", loop.key())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new DirectoryConflictException("Loop " + other + " is at " + loop.address() + " already.");
                });
    }

    @Override
    public List<Grant> grants(GrantQuery query) {
        return new GrantPage(entities, query).read();
    }

    @Override
    public boolean isUsed(DomainId domain) {
        return Stream.of(Project.class, User.class, Role.class, Loop.class)
                .anyMatch(kind -> exists(kind, "domainId", domain.value()));
    }

    @Override
    public boolean isUsed(ProjectId project) {
        return Stream.of(User.class, Role.class, Loop.class)
                .anyMatch(kind -> exists(kind, "projectId", project.value()));
    }

    /** Reads what belongs to the entry as well: afterwards nobody could, and the audit trail tells what is gone. */
    @Override
    public void remove(DirectoryEntry entry) {
        if (entry instanceof Role role) {
            Hibernate.initialize(role.rights());
        } else if (entry instanceof User user) {
            Hibernate.initialize(user.roles());
        }
        entities.remove(entry);
    }

    private boolean exists(Class<? extends DirectoryEntry> kind, String attribute, String value) {
        String query = "select count(e) from " + kind.getSimpleName() + " e where e." + attribute + " = :value";
        return entities.createQuery(query, Long.class)
                        .setParameter("value", value)
                        .getSingleResult()
                > 0;
    }

    private static String belongings(Class<?> kind) {
        if (kind == User.class) {
            return " left join fetch e.roles";
        }
        return kind == Role.class ? " left join fetch e.permissions" : "";
    }

    private static String word(Class<?> kind) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
