package org.voxyard.application.port;

import java.util.List;

/** Looks at one thing that the node cannot work without. */
public interface HealthProbe {

    /** What is looked at, in lower case with hyphens. */
    String subject();

    /** One sentence for each fault, empty when all is well; takes 2 s at most. */
    List<String> faults();

    /** One sentence for each thing that went wrong lately and is mended: the node works, somebody should look at it. */
    default List<String> notices() {
        return List.of();
    }
}
