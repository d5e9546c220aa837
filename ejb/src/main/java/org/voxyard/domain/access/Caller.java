package org.voxyard.domain.access;

import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

/**
 * Who asks, and what that account may do.
 *
 * @param domain that the account belongs to
 */
public record Caller(UserId user, Access access, DomainId domain) {

    /** The only domain that the caller sees; empty when the caller sees all of them. */
    public Optional<DomainId> horizon() {
        return access == Access.DOMAIN_ADMINISTRATOR ? Optional.of(domain) : Optional.empty();
    }

    /** Whether the caller may look at what belongs to the domain. */
    public boolean sees(DomainId other) {
        return access == Access.AUDITOR || administers(other);
    }

    /** Whether the caller may change what belongs to the domain. */
    public boolean administers(DomainId other) {
        return access == Access.ADMINISTRATOR || (access == Access.DOMAIN_ADMINISTRATOR && domain.equals(other));
    }

    /** Whether the caller may give accounts this access, take it from them, or change an account that has it. */
    public boolean mayEntrust(Access other) {
        return access == Access.ADMINISTRATOR
                || (access == Access.DOMAIN_ADMINISTRATOR
                        && (other == Access.OPERATOR || other == Access.DOMAIN_ADMINISTRATOR));
    }

    /** Throws {@link AccessDeniedException} unless {@link #mayEntrust}. */
    public void requireEntrusting(Access other) {
        if (!mayEntrust(other)) {
            throw new AccessDeniedException("You may not decide about accounts that are " + other.wireName() + ".");
        }
    }

    /** Throws {@link AccessDeniedException} unless the caller may change what belongs to the domain. */
    public void requireAdministrationOf(DomainId other) {
        if (!administers(other)) {
            throw new AccessDeniedException("You do not administer domain " + other + ".");
        }
    }

    /** Throws {@link AccessDeniedException} unless the caller administers the whole site. */
    public void requireAdministrationOfSite() {
        if (access != Access.ADMINISTRATOR) {
            throw new AccessDeniedException("Only administrators of the site may do this.");
        }
    }
}
