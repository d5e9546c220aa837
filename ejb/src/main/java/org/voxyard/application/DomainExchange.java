package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainContent;
import org.voxyard.domain.directory.DomainContents;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UnknownEntryException;

/**
 * Whole domains out and in. An import makes the domain what the content says, in one transaction: what is not in the
 * content is deleted, and a content that is in force already changes nothing.
 */
@Singleton
public final class DomainExchange {
    private final DomainContents contents;
    private final ImportRules rules;
    private final Installation installation;
    private final ImportConsequences consequences;
    private final Transactions transactions;

    @Inject
    public DomainExchange(
            DomainContents contents,
            ImportRules rules,
            Installation installation,
            ImportConsequences consequences,
            Transactions transactions) {
        this.contents = contents;
        this.rules = rules;
        this.installation = installation;
        this.consequences = consequences;
        this.transactions = transactions;
    }

    /** What the domain holds, each kind by id; the view is made inside the transaction. Throws {@link UnknownEntryException}. */
    public <V> V export(Caller caller, DomainId id, Function<DomainContent, V> view) {
        return transactions.call(() -> contents.find(id)
                .filter(content -> caller.sees(id))
                .map(view)
                .orElseThrow(() -> new UnknownEntryException(Domain.class, id.value())));
    }

    /** As {@link #export} with the hashes of passwords, which is for administrators of the site. */
    public <V> V exportWithHashes(Caller caller, DomainId id, Function<DomainContent, V> view) {
        caller.requireAdministrationOfSite();
        return export(caller, id, view);
    }

    /**
     * Makes the domain what the content says and tells what that changed. Users that are new and have no hash cannot sign
     * in with a password until one is set; others keep theirs.
     *
     * @param content new entries of nobody else, with indices that faults refer to
     * @return what was changed; nothing is left to do when the same content comes again
     */
    public ImportPlan importDomain(Caller caller, DomainContent content) {
        ImportPlan done = transactions.call(() -> {
            ImportPlan plan = plan(caller, content);
            if (!plan.isEmpty()) {
                installation.install(plan);
            }
            return plan;
        });
        if (!done.isEmpty()) {
            consequences.follow(done);
        }
        return done;
    }

    /** What {@link #importDomain} would do; throws what it would throw. */
    public ImportPlan rehearse(Caller caller, DomainContent content) {
        return transactions.call(() -> plan(caller, content));
    }

    private ImportPlan plan(Caller caller, DomainContent content) {
        DomainId domain = content.domain().id();
        caller.requireAdministrationOf(domain);
        rules.checkContent(caller, content);
        ImportPlan plan = ImportPlan.of(contents.find(domain), content);
        rules.checkRights(caller, domain, plan);
        return plan;
    }
}
