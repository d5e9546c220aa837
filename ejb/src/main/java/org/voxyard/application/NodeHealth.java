package org.voxyard.application;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voxyard.application.port.HealthProbe;

/** Whether this node can serve operators now. */
@Singleton
public final class NodeHealth {
    private final Iterable<HealthProbe> probes;

    @Inject
    public NodeHealth(@Any Instance<HealthProbe> probes) {
        this.probes = probes;
    }

    /** The faults of each subject that was looked at, one sentence each; a subject in order has none. */
    public Map<String, List<String>> faults() {
        Map<String, List<String>> faults = new TreeMap<>();
        probes.forEach(probe -> faults.put(probe.subject(), probe.faults()));
        return faults;
    }
}
