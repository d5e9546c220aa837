package org.voxyard.application;

import java.util.logging.Level;
import java.util.stream.Stream;

/** From which level on a log category writes; nobody can silence errors. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR;

    /** The same in Java's own words. */
    Level level() {
        return switch (this) {
            case TRACE -> Level.FINER;
            case DEBUG -> Level.FINE;
            case INFO -> Level.INFO;
            case WARN -> Level.WARNING;
            case ERROR -> Level.SEVERE;
        };
    }

    /** The most talkative one that writes no more than that level does. */
    static LogLevel of(Level level) {
        return Stream.of(values())
                .filter(candidate -> candidate.level().intValue() >= level.intValue())
                .findFirst()
                .orElse(ERROR);
    }
}
