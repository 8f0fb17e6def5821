package dev.berth.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.berth.api");

    @Test
    void featuresFormNoCycle() {
        slices().matching("dev.berth.api.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void rowsAreKnownOnlyInTheirOwnFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void resourcesReachNeitherTheDatabaseNorTheWire() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.grpc..")
                .check(CODE);
    }

    @Test
    void onlyUpstreamOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.berth.api.upstream")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.grpc..")
                .check(CODE);
    }
}
