package org.voxyard.infrastructure.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.EntryQuery;

/** The query of one page. It begins behind the last entry of the page before, so that an index finds it at any depth. */
final class EntryPage<E extends DirectoryEntry> {
    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final EntityManager entities;
    private final Class<E> kind;
    private final EntryQuery query;

    EntryPage(EntityManager entities, Class<E> kind, EntryQuery query) {
        this.entities = entities;
        this.kind = kind;
        this.query = query;
    }

    List<E> read() {
        select();
        TypedQuery<E> page = entities.createQuery(
                "select e from " + kind.getSimpleName() + " e" + conditions + " order by " + order(), kind);
        parameters.forEach(page::setParameter);
        return page.setMaxResults(query.limit()).getResultList();
    }

    private void select() {
        query.domain()
                .ifPresent(domain -> where(
                        "e." + (kind == Domain.class ? "id" : "domainId") + " = :domain", "domain", domain.value()));
        query.project().ifPresent(project -> where("e.projectId = :project", "project", project.value()));
        if (!query.text().isEmpty()) {
            where(
                    "(lower(e.name) like :text escape '!' or lower(e.id) like :text escape '!')",
                    "text",
                    pattern(query.text()));
        }
        query.after().ifPresent(this::after);
    }

    private void after(EntryQuery.Mark mark) {
        String beyond = query.order().isAscending() ? " > " : " < ";
        if (query.order().isByName()) {
            where("(e.name" + beyond + ":name or (e.name = :name and e.id" + beyond + ":id))", "name", mark.name());
            parameters.put("id", mark.id());
        } else {
            where("e.id" + beyond + ":id", "id", mark.id());
        }
    }

    private String order() {
        String direction = query.order().isAscending() ? "" : " desc";
        return (query.order().isByName() ? "e.name" + direction + ", " : "") + "e.id" + direction;
    }

    private void where(String condition, String parameter, String value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
