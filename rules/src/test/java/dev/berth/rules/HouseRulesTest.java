package dev.berth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final String OFFENDERS = "dev.berth.rules.offender";

    static Stream<ArchRule> rules() {
        return Stream.concat(HouseRules.everywhere(OFFENDERS).stream(), HouseRules.inServices().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsItsOffender(ArchRule rule) {
        // Given
        JavaClasses offenders = new ClassFileImporter().importPackages(OFFENDERS);

        // When
        var result = rule.evaluate(offenders);

        // Then
        assertThat(result.hasViolation()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> areKeptHereToo() {
        return HouseRules.of("dev.berth.rules");
    }
}
