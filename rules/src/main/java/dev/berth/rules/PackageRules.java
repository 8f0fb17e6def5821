package dev.berth.rules;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;

/** Rules about packages. */
final class PackageRules {
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private PackageRules() {}

    static ArchRule noCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features depend on each other without cycles");
    }

    static ArchRule nullMarked() {
        return classes().should(resideInAMarkedPackage()).as("every package says what it is, and is @NullMarked");
    }

    private static ArchCondition<JavaClass> resideInAMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NULL_MARKED)) {
                    events.add(violated(
                            item,
                            "%s has no package-info.java with @NullMarked: %s"
                                    .formatted(item.getPackageName(), item.getName())));
                }
            }
        };
    }
}
