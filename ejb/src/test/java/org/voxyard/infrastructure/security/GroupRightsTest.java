package org.voxyard.infrastructure.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.RoleId;

class GroupRightsTest {
    private final GroupRights rights =
            GroupRights.parse("Flight Team=role:flight; admins=access:administrator; watch=access:auditor;");

    @Test
    void groupsGiveRolesAndTheMostOfTheirAccess() {
        assertEquals(Set.of(new RoleId("flight")), rights.roles(List.of("flight team", "other")));
        assertEquals(Access.ADMINISTRATOR, rights.access(List.of("Watch", "ADMINS")));
        assertEquals(Access.AUDITOR, rights.access(List.of("watch")));
        assertEquals(Access.OPERATOR, rights.access(List.of()));
    }

    @Test
    void aListThatGivesNothingIsRefusedAtOnce() {
        for (String wrong : List.of("admins", "admins=all", "admins=access:root")) {
            assertThrows(IllegalArgumentException.class, () -> GroupRights.parse(wrong));
        }
    }
}
