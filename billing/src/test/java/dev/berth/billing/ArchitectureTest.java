package dev.berth.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.berth.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.ofService("dev.berth.billing");
    }

    @Test
    void pricesWithoutAnythingReactiveOrStored() {
        noClasses()
                .that()
                .resideInAPackage("..pricing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye..", "io.quarkus..", "org.hibernate..", "jakarta..", "java.sql..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.berth.billing"));
    }
}
