package dev.berth.rules;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One test for each rule of the house, on what a module ships. */
public final class HouseRules {
    private HouseRules() {}

    /** What every module is held to. */
    public static Stream<DynamicTest> of(String basePackage) {
        return tests(basePackage, everywhere(basePackage));
    }

    /** What a service is held to, beside that. */
    public static Stream<DynamicTest> ofService(String basePackage) {
        return Stream.concat(of(basePackage), tests(basePackage, inServices()));
    }

    static List<ArchRule> everywhere(String basePackage) {
        return List.of(
                PackageRules.noCycles(basePackage),
                PackageRules.nullMarked(),
                NameRules.wordsThatSayNothing(),
                StateRules.noStaticState(),
                StateRules.clockFromOutside(),
                StateRules.chanceFromOutside());
    }

    static List<ArchRule> inServices() {
        return List.of(
                NameRules.rowsAndStatementsStayInTheirFeature(),
                NameRules.resourcesReachNoStore(),
                StateRules.constructorInjection(),
                StateRules.oneWayToLog(),
                StateRules.rowsGoByStatement());
    }

    private static Stream<DynamicTest> tests(String basePackage, List<ArchRule> rules) {
        var shipped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("jmh_generated"))
                .importPackages(basePackage);
        return rules.stream()
                .map(rule -> rule.allowEmptyShould(true))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(shipped)));
    }
}
