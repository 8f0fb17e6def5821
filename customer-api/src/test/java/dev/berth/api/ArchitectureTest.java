package dev.berth.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.berth.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.berth.api");

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.ofService("dev.berth.api");
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
