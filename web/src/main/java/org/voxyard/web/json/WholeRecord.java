package org.voxyard.web.json;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * Lets validation look at every part of a record. The container's own resolver asks JPA about each property whether it is
 * loaded, which takes reflection and memory for each, and nothing of a record is ever loaded later.
 */
final class WholeRecord implements TraversableResolver {
    @Override
    public boolean isReachable(Object owner, Path.Node property, Class<?> root, Path path, ElementType type) {
        return true;
    }

    @Override
    public boolean isCascadable(Object owner, Path.Node property, Class<?> root, Path path, ElementType type) {
        return true;
    }
}
