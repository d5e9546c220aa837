package org.voxyard.web.rest.view;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.audit.Verification;

/** Whether the audit trail is whole. */
@Schema(name = "AuditVerification", description = "Whether the audit trail is as it was written")
public record VerificationView(
        @Schema(description = "Whether every entry is the one that was written there, and none is missing")
        boolean intact,

        @Schema(description = "Entries that are good, from the first one on", examples = "1234")
        long entries,

        @Schema(description = "Number of the first entry that is missing or not what was written; absent when intact")
        Optional<Long> firstBroken,

        @Schema(
                description =
                        "Hash of the last good entry; keep it elsewhere to prove later that nothing before it was exchanged")
        String hash) {

    public static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.isIntact(), verification.entries(), verification.firstBroken(), verification.hash());
    }
}
