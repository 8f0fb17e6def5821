package dev.berth.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses billing = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.berth.billing");

    @Test
    void hasNoCyclesBetweenFeatures() {
        slices().matching("dev.berth.billing.(*)..").should().beFreeOfCycles().check(billing);
    }

    @Test
    void keepsEntitiesAndStoresToTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .or()
                .haveSimpleNameStartingWith("Sql")
                .should()
                .bePackagePrivate()
                .check(billing);
    }

    @Test
    void pricesWithoutAnythingReactiveOrStored() {
        noClasses()
                .that()
                .resideInAPackage("..pricing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye..", "io.quarkus..", "org.hibernate..", "jakarta..", "java.sql..")
                .check(billing);
    }
}
