package org.voxyard.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.Scoped;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;

/** Entries as texts, field by field, to compare two and to tell people of the difference. */
final class EntryFields {
    static final String PASSWORD = "password";
    static final String ADDRESS = "multicast";

    private static final Optional<String> SECRET = Optional.of("…");

    private final SortedMap<String, String> fields = new TreeMap<>();

    private EntryFields(DirectoryEntry entry) {
        fields.put("name", entry.name());
        if (entry instanceof Scoped scoped) {
            put("project", scoped.scope().project().map(ProjectId::value));
        }
        switch (entry) {
            case Loop loop -> add(loop);
            case Role role -> add(role);
            case User user -> add(user);
            default -> {}
        }
    }

    /** In which fields the wanted entry differs. A password is only compared when there is one in both. */
    static List<FieldChange> compare(DirectoryEntry stored, DirectoryEntry wanted) {
        SortedMap<String, String> before = new EntryFields(stored).fields;
        SortedMap<String, String> after = new EntryFields(wanted).fields;
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            FieldChange change =
                    new FieldChange(name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        if (hasNewPassword(stored, wanted)) {
            changes.add(new FieldChange(PASSWORD, SECRET, SECRET));
        }
        return changes;
    }

    static boolean hasNewPassword(DirectoryEntry stored, DirectoryEntry wanted) {
        return stored instanceof User before
                && wanted instanceof User after
                && after.hasPassword()
                && !after.passwordHash().equals(before.passwordHash());
    }

    private void add(Loop loop) {
        fields.put(ADDRESS, loop.address().toString());
        put("abbreviation", loop.abbreviation());
        put("color", loop.color());
        fields.put("priority", loop.priority().name().toLowerCase(Locale.ROOT));
    }

    private void add(Role role) {
        put("abbreviation", role.abbreviation());
        put("color", role.color());
        put("talkGate", role.talkGate().map(policy -> policy.name().toLowerCase(Locale.ROOT)));
        role.rights().forEach((loop, permission) -> fields.put("permissions." + loop, permission.wireName()));
    }

    private void add(User user) {
        fields.put("access", user.entrusted().wireName());
        user.roles().forEach(role -> fields.put("roles." + role, "member"));
    }

    private void put(String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, text));
    }
}
