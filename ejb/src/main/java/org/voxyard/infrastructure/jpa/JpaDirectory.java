package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
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

    @Override
    public <E extends DirectoryEntry> List<E> all(Class<E> kind) {
        return entities.createQuery("select e from " + kind.getSimpleName() + " e order by e.name, e.id", kind)
                .getResultList();
    }

    @Override
    public List<Role> rolesOf(UserId user) {
        return entities.createQuery(
                        "select r from Role r where :user member of r.members order by r.name, r.id", Role.class)
                .setParameter("user", user.value())
                .getResultList();
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

    @Override
    public void remove(DirectoryEntry entry) {
        entities.remove(entry);
    }

    private void requireFreeAddress(Loop loop) {
        all(Loop.class).stream()
                .filter(other -> other.address().equals(loop.address()))
                .findFirst()
                .ifPresent(other -> {
                    throw new DirectoryConflictException(
                            "Loop " + other.id() + " is at " + loop.address() + " already.");
                });
    }

    private boolean exists(Class<? extends DirectoryEntry> kind, String attribute, String value) {
        String query = "select count(e) from " + kind.getSimpleName() + " e where e." + attribute + " = :value";
        return entities.createQuery(query, Long.class)
                        .setParameter("value", value)
                        .getSingleResult()
                > 0;
    }

    private static String word(Class<?> kind) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
