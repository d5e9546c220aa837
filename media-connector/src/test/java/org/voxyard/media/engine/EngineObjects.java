package org.voxyard.media.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.voxyard.media.mix.PayloadPool;

/** Counts what an engine keeps of those who use it: all that can be reached from it. */
final class EngineObjects {
    private static final Set<String> OF_PEOPLE = Set.of(
            "MediaLeg",
            "PlainLeg",
            "Ingress",
            "Egress",
            "Listener",
            "Ear",
            "Cohort",
            "Talker",
            "TalkerStream",
            "Passage");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private EngineObjects() {}

    /** Objects by the name of their class, and the payloads that wait in jitter buffers. */
    static Map<String, Integer> count(Engine engine) {
        EngineObjects objects = new EngineObjects();
        objects.visit(engine);
        while (!objects.open.isEmpty()) {
            objects.look(objects.open.remove());
        }
        return objects.counts;
    }

    private void visit(Object object) {
        if (object != null && seen.add(object)) {
            open.add(object);
        }
    }

    private void look(Object object) {
        switch (object) {
            case Object[] array -> Arrays.stream(array).forEach(this::visit);
            case Collection<?> collection -> collection.forEach(this::visit);
            case Optional<?> optional -> optional.ifPresent(this::visit);
            case Map<?, ?> map -> {
                map.keySet().forEach(this::visit);
                map.values().forEach(this::visit);
            }
            default -> lookInto(object);
        }
    }

    private void lookInto(Object object) {
        String name = object.getClass().getSimpleName();
        if (OF_PEOPLE.contains(name)) {
            counts.merge(name, 1, Integer::sum);
        }
        if (object instanceof PayloadPool pool) {
            counts.merge("payloads", pool.inUse(), Integer::sum);
        }
        for (Class<?> kind = object.getClass();
                kind != null && kind.getName().startsWith("org.voxyard");
                kind = kind.getSuperclass()) {
            Arrays.stream(kind.getDeclaredFields()).forEach(field -> follow(field, object));
        }
    }

    private void follow(Field field, Object object) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            try {
                field.setAccessible(true);
                visit(field.get(object));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }
}
