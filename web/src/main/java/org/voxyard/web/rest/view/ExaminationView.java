package org.voxyard.web.rest.view;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.operations.doctor.Finding;

/** What a look at everything that a node needs has found. */
@Schema(name = "Examination", description = "What a look at everything that a node needs has found")
public record ExaminationView(
        @Schema(description = "Whether no finding is a fault")
        boolean inOrder,

        @Schema(description = "In the order in which a start would fail")
        List<FindingView> findings) {

    /** What was found about one subject. */
    @Schema(name = "Finding", description = "What was found about one subject")
    public record FindingView(
            @Schema(examples = "multicast") String subject,

            @Schema(
                    description = "A note works, but not for everybody or not for ever; a fault does not work",
                    enumeration = {"in-order", "note", "fault"})
            String verdict,

            @Schema(
                    description = "What is the case; for a fault also what to do",
                    examples = "A packet to a group came back on interface eth0.")
            String sentence) {}

    public static ExaminationView of(List<Finding> findings) {
        return new ExaminationView(
                findings.stream().noneMatch(Finding::isFault),
                findings.stream()
                        .map(found -> new FindingView(found.subject(), word(found.verdict()), found.sentence()))
                        .toList());
    }

    private static String word(Finding.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
