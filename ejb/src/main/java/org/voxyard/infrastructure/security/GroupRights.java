package org.voxyard.infrastructure.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.RoleId;

/** What groups elsewhere are worth here: {@code flight-team=role:flight; admins=access:administrator}. */
record GroupRights(List<Right> rights) {
    private static final String ROLE = "role:";
    private static final String ACCESS = "access:";

    /** A group's name, in lower case, and what it gives. */
    record Right(String group, String gives) {}

    /** Throws {@link IllegalArgumentException} when the text is no such list. */
    static GroupRights parse(String text) {
        return new GroupRights(Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(GroupRights::right)
                .toList());
    }

    Set<RoleId> roles(Collection<String> groups) {
        return given(groups, ROLE).map(RoleId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The most of what the groups give. */
    Access access(Collection<String> groups) {
        return given(groups, ACCESS)
                .map(Access::ofWireName)
                .max(Comparator.naturalOrder())
                .orElse(Access.OPERATOR);
    }

    private Stream<String> given(Collection<String> groups, String what) {
        Set<String> names =
                groups.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return rights.stream()
                .filter(right -> names.contains(right.group()) && right.gives().startsWith(what))
                .map(right -> right.gives().substring(what.length()));
    }

    private static Right right(String text) {
        String[] parts = text.split("=", 2);
        String gives = parts.length == 2 ? parts[1].strip() : "";
        if (gives.startsWith(ACCESS)) {
            Access.ofWireName(gives.substring(ACCESS.length()));
        } else if (!gives.startsWith(ROLE)) {
            throw new IllegalArgumentException("'" + text + "' is no group=role:id or group=access:name.");
        }
        return new Right(parts[0].strip().toLowerCase(Locale.ROOT), gives);
    }
}
