package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainContent;
import org.voxyard.domain.directory.DomainContents;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopId;

/** Whole domains in the database; beside {@link Directory}, in the same persistence context. */
@ApplicationScoped
class JpaDomainContents implements DomainContents {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public Optional<DomainContent> find(DomainId id) {
        return Optional.ofNullable(entities.find(Domain.class, id.value()))
                .map(domain -> new DomainContent(
                        domain,
                        all(Project.class, "", id),
                        all(Loop.class, "", id),
                        all(Role.class, " left join fetch e.permissions", id),
                        all(User.class, " left join fetch e.roles", id)));
    }

    @Override
    public Set<String> idsOutside(Class<? extends DirectoryEntry> kind, DomainId domain) {
        String query = "select e.id from " + kind.getSimpleName() + " e where e.domainId <> :domain";
        return new HashSet<>(entities.createQuery(query, String.class)
                .setParameter("domain", domain.value())
                .getResultList());
    }

    @Override
    public List<Loop> loopsOutside(DomainId domain) {
        return entities.createQuery("select l from Loop l where l.domainId <> :domain", Loop.class)
                .setParameter("domain", domain.value())
                .getResultList();
    }

    @Override
    public void addAll(Collection<? extends DirectoryEntry> entries) {
        entries.forEach(entities::persist);
    }

    /** Ports below zero are nobody's. */
    @Override
    public void vacate(Collection<LoopId> loops) {
        entities.createQuery("update Loop l set l.port = -l.port where l.id in :loops")
                .setParameter("loops", loops.stream().map(LoopId::value).toList())
                .executeUpdate();
    }

    /** Sorted here, because databases sort texts each in a way of its own. */
    private <E extends DirectoryEntry> List<E> all(Class<E> kind, String collection, DomainId domain) {
        String query = "select e from " + kind.getSimpleName() + " e" + collection + " where e.domainId = :domain";
        return entities.createQuery(query, kind).setParameter("domain", domain.value()).getResultList().stream()
                .sorted(Comparator.comparing(DirectoryEntry::key))
                .toList();
    }
}
