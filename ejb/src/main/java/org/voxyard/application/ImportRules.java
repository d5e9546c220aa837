package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainContent;
import org.voxyard.domain.directory.DomainContents;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scoped;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;

/** Whether a document may become a domain: {@link AdministrationRules} for many entries at once, with every fault's place. */
@Singleton
public final class ImportRules {
    private final Directory directory;
    private final DomainContents contents;

    @Inject
    public ImportRules(Directory directory, DomainContents contents) {
        this.directory = directory;
        this.contents = contents;
    }

    /**
     * Whether the caller may do what the plan says. Throws {@link org.voxyard.domain.access.AccessDeniedException} and
     * {@link FaultyImportException}.
     */
    void checkRights(Caller caller, DomainId domain, ImportPlan plan) {
        caller.requireAdministrationOf(domain);
        if (!plan.domains().created().isEmpty()) {
            caller.requireAdministrationOfSite();
        }
        if (touches(plan.roles(), Role.ADMIN.value())) {
            caller.requireAdministrationOfSite();
        }
        plan.users().created().forEach(user -> caller.requireEntrusting(user.access()));
        plan.users().deleted().forEach(user -> caller.requireEntrusting(user.access()));
        plan.users().changed().forEach(change -> {
            caller.requireEntrusting(change.stored().access());
            caller.requireEntrusting(change.wanted().access());
        });
        throwAny(lockOuts(caller, plan));
    }

    /** Whether everything that the content refers to exists, once; throws {@link FaultyImportException}. */
    void checkContent(Caller caller, DomainContent content) {
        List<ImportFault> faults = new ArrayList<>();
        faults.addAll(taken("projects", Project.class, content.projects(), content));
        faults.addAll(taken("loops", Loop.class, content.loops(), content));
        faults.addAll(taken("roles", Role.class, content.roles(), content));
        faults.addAll(taken("users", User.class, content.users(), content));
        faults.addAll(takenAddresses(content));
        Set<String> projects = ids(content.projects());
        faults.addAll(missingProjects("loops", content.loops(), projects));
        faults.addAll(missingProjects("roles", content.roles(), projects));
        faults.addAll(missingProjects("users", content.users(), projects));
        faults.addAll(missingLoops(caller, content));
        faults.addAll(missingRoles(caller, content));
        throwAny(faults);
    }

    private static List<ImportFault> lockOuts(Caller caller, ImportPlan plan) {
        List<ImportFault> faults = new ArrayList<>();
        if (plan.roles().deleted().stream().anyMatch(role -> role.id().equals(Role.ADMIN))) {
            faults.add(new ImportFault(List.of("roles"), "must have the role admin, which cannot be deleted"));
        }
        if (plan.users().deleted().stream().anyMatch(user -> user.id().equals(caller.user()))) {
            faults.add(new ImportFault(List.of("users"), "must have your own account " + caller.user()));
        }
        boolean loses = plan.users().changed().stream()
                .anyMatch(change -> change.stored().id().equals(caller.user())
                        && change.wanted().access().compareTo(change.stored().access()) < 0);
        if (loses) {
            faults.add(new ImportFault(List.of("users"), "must not take your own access away"));
        }
        return faults;
    }

    private <E extends DirectoryEntry> List<ImportFault> taken(
            String list, Class<E> kind, List<E> entries, DomainContent content) {
        Set<String> elsewhere = contents.idsOutside(kind, content.domain().id());
        Set<String> here = new HashSet<>();
        List<ImportFault> faults = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).key();
            if (!here.add(id)) {
                faults.add(fault("is there twice", list, i, "id"));
            }
            if (elsewhere.contains(id)) {
                faults.add(fault("belongs to another domain", list, i, "id"));
            }
        }
        return faults;
    }

    private List<ImportFault> takenAddresses(DomainContent content) {
        Map<LoopAddress, String> owners = contents.loopsOutside(content.domain().id()).stream()
                .collect(Collectors.toMap(Loop::address, Loop::key));
        List<ImportFault> faults = new ArrayList<>();
        for (int i = 0; i < content.loops().size(); i++) {
            Loop loop = content.loops().get(i);
            String owner = owners.putIfAbsent(loop.address(), loop.key());
            if (owner != null) {
                faults.add(fault("is the address of loop " + owner + " already", "loops", i, "multicast"));
            }
        }
        return faults;
    }

    private static List<ImportFault> missingProjects(
            String list, List<? extends Scoped> entries, Set<String> projects) {
        List<ImportFault> faults = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int index = i;
            entries.get(i)
                    .scope()
                    .project()
                    .filter(project -> !projects.contains(project.value()))
                    .ifPresent(project -> faults.add(fault("there is no project " + project, list, index, "project")));
        }
        return faults;
    }

    private List<ImportFault> missingLoops(Caller caller, DomainContent content) {
        Predicate<String> known = known(Loop.class, ids(content.loops()), caller);
        List<ImportFault> faults = new ArrayList<>();
        for (int i = 0; i < content.roles().size(); i++) {
            int index = i;
            content.roles().get(i).rights().keySet().stream()
                    .map(LoopId::value)
                    .filter(loop -> !known.test(loop))
                    .sorted()
                    .forEach(
                            loop -> faults.add(fault("there is no loop " + loop, "roles", index, "permissions", loop)));
        }
        return faults;
    }

    private List<ImportFault> missingRoles(Caller caller, DomainContent content) {
        Predicate<String> known = known(Role.class, ids(content.roles()), caller);
        List<ImportFault> faults = new ArrayList<>();
        for (int i = 0; i < content.users().size(); i++) {
            int index = i;
            content.users().get(i).roles().stream()
                    .map(RoleId::value)
                    .filter(role -> !known.test(role))
                    .sorted()
                    .forEach(role -> faults.add(fault("there is no role " + role, "users", index, "roles")));
        }
        return faults;
    }

    /** What is in the document, or in another domain that the caller administers. */
    private Predicate<String> known(Class<? extends DirectoryEntry> kind, Set<String> inside, Caller caller) {
        return id -> inside.contains(id)
                || directory
                        .find(kind, id)
                        .filter(entry -> caller.administers(entry.domain()))
                        .isPresent();
    }

    private static boolean touches(KindPlan<Role> plan, String id) {
        return plan.created().stream().anyMatch(role -> role.key().equals(id))
                || plan.changed().stream()
                        .anyMatch(change -> change.stored().key().equals(id));
    }

    private static Set<String> ids(List<? extends DirectoryEntry> entries) {
        return entries.stream().map(DirectoryEntry::key).collect(Collectors.toSet());
    }

    private static ImportFault fault(String message, String list, int index, String... place) {
        List<String> whole = new ArrayList<>(List.of(list, Integer.toString(index)));
        whole.addAll(List.of(place));
        return new ImportFault(whole, message);
    }

    private static void throwAny(List<ImportFault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyImportException(faults);
        }
    }
}
