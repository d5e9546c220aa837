package org.voxyard.application;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        return collect(HealthProbe::faults);
    }

    /** What went wrong lately and is mended, one sentence each, of every subject that was looked at. */
    public Map<String, List<String>> notices() {
        return collect(HealthProbe::notices);
    }

    private Map<String, List<String>> collect(Function<HealthProbe, List<String>> sentences) {
        Map<String, List<String>> found = new TreeMap<>();
        probes.forEach(probe -> found.put(probe.subject(), sentences.apply(probe)));
        return found;
    }
}
