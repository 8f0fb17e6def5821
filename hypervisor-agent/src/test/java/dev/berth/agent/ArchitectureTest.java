package dev.berth.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.berth.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The few rules about who may know whom. */
class ArchitectureTest {
    private static final JavaClasses AGENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.berth.agent");

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.ofService("dev.berth.agent");
    }

    @Test
    void knowsLibvirtInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.berth.agent.libvirt..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.libvirt..", "com.sun.jna..")
                .check(AGENT);
    }

    @Test
    void keepsTheContractOutOfWhatDecides() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.berth.agent.guest..",
                        "dev.berth.agent.epoch..",
                        "dev.berth.agent.libvirt..",
                        "dev.berth.agent.storage..",
                        "dev.berth.agent.seed..",
                        "dev.berth.agent.pressure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.berth.contracts..", "io.grpc..")
                .check(AGENT);
    }
}
