package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.directory.DirectoryConflictException;

/** Levels of Voxyard's own log categories while the server runs; at its next start they are what its configuration says. */
@Singleton
public final class LogLevels {
    /** The category that all others belong to. */
    public static final String ROOT = "org.voxyard";

    /** Most categories that may have a level other than at the start. */
    static final int MAX_CHANGED = 100;

    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("org\\.voxyard(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");

    private final Map<String, Change> changes = new TreeMap<>();
    private final AuditService audit;
    private final Actors actors;

    /** A logger, which would forget its level if nobody held it, and the level that it had at the start. */
    private record Change(Logger logger, Optional<Level> before) {}

    @Inject
    public LogLevels(AuditService audit, Actors actors) {
        this.audit = audit;
        this.actors = actors;
    }

    /** The root and every category that somebody has changed. */
    public synchronized List<LogCategory> all() {
        return Stream.concat(Stream.of(ROOT), changes.keySet().stream())
                .distinct()
                .map(this::category)
                .toList();
    }

    /** The category of that name; empty when the name is not {@link #ROOT} or below it. */
    public synchronized Optional<LogCategory> find(String name) {
        return Optional.of(name).filter(LogLevels::isOurs).map(this::category);
    }

    /** Sets a category's level; empty when there is no such category. */
    public synchronized Optional<LogCategory> change(Caller caller, String name, LogLevel level) {
        caller.requireAdministrationOfSite();
        return find(name).map(before -> {
            requireRoomFor(name);
            Change change = changes.computeIfAbsent(name, LogLevels::begin);
            change.logger().setLevel(level.level());
            return told("update", before);
        });
    }

    /** Gives a category the level again that it had at the start; empty when there is no such category. */
    public synchronized Optional<LogCategory> reset(Caller caller, String name) {
        caller.requireAdministrationOfSite();
        return find(name).map(before -> {
            Optional.ofNullable(changes.remove(name))
                    .ifPresent(
                            change -> change.logger().setLevel(change.before().orElse(null)));
            return told("reset", before);
        });
    }

    private LogCategory told(String action, LogCategory before) {
        LogCategory after = category(before.name());
        Actor actor = actors.ofChange();
        audit.record(new AuditEvent(
                actor.name(), actor.source(), action, "logger", before.name(), json(before), json(after)));
        return after;
    }

    private void requireRoomFor(String name) {
        if (!changes.containsKey(name) && changes.size() >= MAX_CHANGED) {
            throw new DirectoryConflictException(
                    MAX_CHANGED + " categories have a level of their own already; reset one.");
        }
    }

    private LogCategory category(String name) {
        return new LogCategory(name, LogLevel.of(effective(Logger.getLogger(name))), changes.containsKey(name));
    }

    private static Level effective(Logger logger) {
        Logger decisive = logger;
        while (decisive.getLevel() == null && decisive.getParent() != null) {
            decisive = decisive.getParent();
        }
        return Optional.ofNullable(decisive.getLevel()).orElse(Level.INFO);
    }

    private static Change begin(String name) {
        Logger logger = Logger.getLogger(name);
        return new Change(logger, Optional.ofNullable(logger.getLevel()));
    }

    private static boolean isOurs(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    private static String json(LogCategory category) {
        return "{\"level\":\"" + category.level() + "\"}";
    }
}
