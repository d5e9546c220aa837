package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.AccessDeniedException;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

class LogLevelsTest {
    private static final String CATEGORY = "org.voxyard.application.tested";
    private static final Caller ADMINISTRATOR = caller(Access.ADMINISTRATOR);

    private final ControlRoom room = new ControlRoom();
    private final LogLevels levels = new LogLevels(room.audit, new Actors(new RequestActor()));

    @AfterEach
    void reset() {
        levels.all().forEach(category -> levels.reset(ADMINISTRATOR, category.name()));
    }

    @Test
    void aCategoryWritesWhatItIsToldToAndWhatIsBelowItToo() {
        assertFalse(Logger.getLogger(CATEGORY + ".Part").isLoggable(Level.FINE));
        levels.change(ADMINISTRATOR, CATEGORY, LogLevel.DEBUG);
        assertTrue(Logger.getLogger(CATEGORY + ".Part").isLoggable(Level.FINE));
        assertEquals(
                Optional.of(new LogCategory(CATEGORY + ".Part", LogLevel.DEBUG, false)),
                levels.find(CATEGORY + ".Part"));
    }

    @Test
    void aCategoryThatIsResetIsAsItWasAtTheStart() {
        Logger logger = Logger.getLogger(CATEGORY);
        logger.setLevel(Level.WARNING);
        levels.change(ADMINISTRATOR, CATEGORY, LogLevel.TRACE);
        levels.change(ADMINISTRATOR, CATEGORY, LogLevel.DEBUG);
        levels.reset(ADMINISTRATOR, CATEGORY);
        assertEquals(Level.WARNING, logger.getLevel());
        logger.setLevel(null);
    }

    @Test
    void theAuditTrailTellsOfTheChange() {
        levels.change(ADMINISTRATOR, CATEGORY, LogLevel.ERROR);
        var told = room.trail.entries.getLast().event();
        assertEquals(
                List.of("update", "logger", CATEGORY, "{\"level\":\"INFO\"}", "{\"level\":\"ERROR\"}"),
                List.of(told.action(), told.kind(), told.subject(), told.before(), told.after()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "org", "org.hibernate", "org.voxyard.", "org.voxyardx", "org.voxyard..web", "org.voxyard.a b"
            })
    void categoriesOfOthersAreNotThere(String name) {
        assertEquals(Optional.empty(), levels.find(name));
        assertEquals(Optional.empty(), levels.change(ADMINISTRATOR, name, LogLevel.TRACE));
    }

    @Test
    void onlyAdministratorsOfTheSiteChangeLevels() {
        Caller auditor = caller(Access.AUDITOR);
        assertThrows(AccessDeniedException.class, () -> levels.change(auditor, CATEGORY, LogLevel.TRACE));
        assertThrows(AccessDeniedException.class, () -> levels.reset(auditor, CATEGORY));
    }

    @Test
    void thereIsAnEndToTheNumberOfChanges() {
        IntStream.range(0, LogLevels.MAX_CHANGED)
                .forEach(i -> levels.change(ADMINISTRATOR, CATEGORY + ".C" + i, LogLevel.WARN));
        assertThrows(DirectoryConflictException.class, () -> levels.change(ADMINISTRATOR, CATEGORY, LogLevel.WARN));
        levels.change(ADMINISTRATOR, CATEGORY + ".C0", LogLevel.INFO);
        assertEquals(LogLevel.INFO, levels.find(CATEGORY + ".C0").orElseThrow().level());
    }

    private static Caller caller(Access access) {
        return new Caller(new UserId("anna"), access, new DomainId("site"));
    }
}
