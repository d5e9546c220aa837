package org.voxyard.client;

import java.util.List;

/**
 * What a look at everything that a node needs has found.
 *
 * @param inOrder whether no finding is a fault
 * @param findings in the order in which a start would fail
 */
public record Examination(boolean inOrder, List<Finding> findings) {

    /**
     * What was found about one subject.
     *
     * @param verdict in-order, note (works, but not for everybody or not for ever) or fault
     * @param sentence what is the case; for a fault also what to do
     */
    public record Finding(String subject, String verdict, String sentence) {}
}
