package org.voxyard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, over the compiled classes of all modules. */
@AnalyzeClasses(locations = AllModules.class)
class DependencyRulesTest {
    private static final String[] ENGINE = {
        "org.voxyard.media..", "org.voxyard.sip..", "org.voxyard.trunk..", "org.voxyard.pipe..", "org.voxyard.vip.."
    };
    private static final String[] APPLICATION = {
        "org.voxyard.domain..", "org.voxyard.application..", "org.voxyard.infrastructure..", "org.voxyard.web.."
    };
    private static final String[] BASE = {
        "org.voxyard.media.api..", "org.voxyard.media.agent..", "org.voxyard.media.counter.."
    };

    @ArchTest
    static final ArchRule theEngineKnowsNoServer = noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.jboss..", "org.wildfly..", "org.voxyard.jca..");

    @ArchTest
    static final ArchRule theEngineAndItsAdapterKnowNothingOfTheApplication = noClasses()
            .that(resideInAnyPackage(ENGINE).or(resideInAPackage("org.voxyard.jca..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APPLICATION);

    @ArchTest
    static final ArchRule theApplicationSeesOnlyTheEnginesApi = noClasses()
            .that()
            .resideInAnyPackage(APPLICATION)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ENGINE)
                    .and(not(resideInAPackage("org.voxyard..api")))
                    .as("are inside the engine"));

    @ArchTest
    static final ArchRule theAdapterSeesTheEnginesApiLauncherAndAgents = noClasses()
            .that()
            .resideInAPackage("org.voxyard.jca..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ENGINE)
                    .and(not(resideInAnyPackage("org.voxyard.media", "org.voxyard..api", "org.voxyard..agent")))
                    .as("are inside the engine"));

    @ArchTest
    static final ArchRule theEnginesBasePackagesImportNoSibling = noClasses()
            .that()
            .resideInAnyPackage(BASE)
            .should()
            .dependOnClassesThat(resideInAPackage("org.voxyard..")
                    .and(not(resideInAnyPackage(BASE)))
                    .as("are in a sibling package"));

    @ArchTest
    static final ArchRule theEnginesPackagesHaveNoCycle =
            slices().matching("org.voxyard.media.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsPersistenceValidationAndIdsOnly = classes()
            .that()
            .resideInAPackage("org.voxyard.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "jakarta.persistence..",
                    "jakarta.validation..",
                    "org.voxyard.domain..",
                    "org.voxyard.media.api");

    @ArchTest
    static final ArchRule useCasesKnowNeitherWebNorInfrastructure = noClasses()
            .that()
            .resideInAPackage("org.voxyard.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.voxyard.infrastructure..", "org.voxyard.web..");

    @ArchTest
    static final ArchRule nobodyImportsInfrastructure = noClasses()
            .that()
            .resideOutsideOfPackage("org.voxyard.infrastructure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.voxyard.infrastructure..");

    @ArchTest
    static final ArchRule theEntityManagerStaysInJpa = noClasses()
            .that()
            .resideOutsideOfPackage("org.voxyard.infrastructure.jpa..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule theClientStandsAlone = classes()
            .that()
            .resideInAPackage("org.voxyard.client..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jakarta.json..", "org.voxyard.client..");
}
