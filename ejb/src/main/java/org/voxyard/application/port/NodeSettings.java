package org.voxyard.application.port;

import java.util.List;
import java.util.Optional;

/** How this node has been set up. */
public interface NodeSettings {
    /**
     * One setting.
     *
     * @param variable name of its environment variable
     * @param value empty when it has its default
     */
    record Setting(String variable, Optional<String> value) {}

    /** Every setting that is no secret, in the order of docs/configuration.md. */
    List<Setting> all();
}
