package org.voxyard.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of every module, without tests. */
final class AllModules implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
        return Stream.of("media-connector", "jca", "health", "client", "operations", "ejb", "web")
                .map(module -> Path.of("..", module, "target", "classes"))
                .map(Location::of)
                .collect(Collectors.toSet());
    }
}
