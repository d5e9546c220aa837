package org.voxyard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the data path must not do (wait, log, read a clock), and who makes no threads. */
@AnalyzeClasses(locations = AllModules.class)
class ThreadRulesTest {
    private static final String[] DATA_PATH = {
        "org.voxyard.media.engine..",
        "org.voxyard.media.mix..",
        "org.voxyard.media.transport..",
        "org.voxyard.media.rtp..",
        "org.voxyard.media.srtp..",
        "org.voxyard.media.codec.."
    };
    private static final String[] BEANS = {
        "org.voxyard.domain..", "org.voxyard.application..", "org.voxyard.infrastructure..", "org.voxyard.web.."
    };

    @ArchTest
    static final ArchRule theDataPathTakesNoLock = noClasses()
            .that()
            .resideInAnyPackage(DATA_PATH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.locks..");

    @ArchTest
    static final ArchRule theDataPathDoesNotLog = noClasses()
            .that()
            .resideInAnyPackage(DATA_PATH)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.System\\$Logger.*|java\\.util\\.logging\\..*|java\\.io\\.PrintStream");

    @ArchTest
    static final ArchRule theDataPathIsToldTheTime = noClasses()
            .that()
            .resideInAnyPackage(DATA_PATH)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule theDataPathNeverSleeps = noClasses()
            .that()
            .resideInAnyPackage(DATA_PATH)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Object.class, "wait");

    @ArchTest
    static final ArchRule beansAndServletsMakeNoThreads = noClasses()
            .that()
            .resideInAnyPackage(BEANS)
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors");
}
