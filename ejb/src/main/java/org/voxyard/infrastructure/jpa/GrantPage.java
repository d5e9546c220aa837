package org.voxyard.infrastructure.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** The query of one page of grants, which loads no role. */
final class GrantPage {
    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final EntityManager entities;
    private final GrantQuery query;

    GrantPage(EntityManager entities, GrantQuery query) {
        this.entities = entities;
        this.query = query;
    }

    List<Grant> read() {
        select();
        TypedQuery<Tuple> page = entities.createQuery(
                "select r.id, key(p), value(p) from Role r join r.permissions p" + conditions
                        + " order by r.id, key(p)",
                Tuple.class);
        parameters.forEach(page::setParameter);
        return page.setMaxResults(query.limit())
                .getResultStream()
                .map(GrantPage::grant)
                .toList();
    }

    private void select() {
        query.domain().ifPresent(domain -> where("r.domainId = :domain", "domain", domain.value()));
        query.role().ifPresent(role -> where("r.id = :role", "role", role.value()));
        query.loop().ifPresent(loop -> where("key(p) = :loop", "loop", loop.value()));
        query.after().ifPresent(mark -> {
            where("(r.id > :afterRole or (r.id = :afterRole and key(p) > :afterLoop))", "afterRole", mark.role());
            parameters.put("afterLoop", mark.loop());
        });
    }

    private void where(String condition, String parameter, String value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static Grant grant(Tuple row) {
        return new Grant(
                new RoleId(row.get(0, String.class)),
                new LoopId(row.get(1, String.class)),
                row.get(2, Permission.class));
    }
}
