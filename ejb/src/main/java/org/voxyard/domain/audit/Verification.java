package org.voxyard.domain.audit;

import java.util.Optional;

/**
 * Whether the chain is whole.
 *
 * @param entries that were looked at
 * @param firstBroken number of the first entry that is not what was written there; empty when all are
 * @param hash of the last entry that is good: keep it elsewhere to prove later that nothing up to it was exchanged
 */
public record Verification(long entries, Optional<Long> firstBroken, String hash) {

    public boolean isIntact() {
        return firstBroken.isEmpty();
    }
}
