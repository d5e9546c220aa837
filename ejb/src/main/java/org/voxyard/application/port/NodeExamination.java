package org.voxyard.application.port;

import java.util.List;
import java.util.Optional;
import org.voxyard.operations.doctor.Finding;

/** Looks at everything that this node needs, from inside its server. */
public interface NodeExamination {
    /** What was found, in the order in which a start would fail, within 20 s; empty while somebody else's look goes on. */
    Optional<List<Finding>> examine();
}
