package org.voxyard.client;

import java.util.List;

/**
 * Whether a node can serve operators.
 *
 * @param ready whether no subject has a fault
 */
public record Health(boolean ready, List<Subject> subjects) {

    /**
     * One thing that the node cannot work without.
     *
     * @param faults sentences; empty when all is well
     * @param notices sentences on what went wrong lately and is mended
     */
    public record Subject(String subject, List<String> faults, List<String> notices) {}
}
