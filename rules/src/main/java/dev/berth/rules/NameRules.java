package dev.berth.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Rules about what a class's name promises. */
final class NameRules {
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl)");

    private NameRules() {}

    static ArchRule wordsThatSayNothing() {
        return noClasses()
                .should()
                .haveNameMatching(SAYS_NOTHING.pattern())
                .as("no class is called util, helper, manager or impl");
    }

    static ArchRule rowsAndStatementsStayInTheirFeature() {
        return classes()
                .that(describe("are rows or statements", NameRules::touchesTheDatabase))
                .should()
                .bePackagePrivate()
                .as("*Entity and Sql* are package-private");
    }

    static ArchRule resourcesReachNoStore() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Endpoint")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Store")
                .as("resources and endpoints ask services, not stores");
    }

    private static boolean touchesTheDatabase(JavaClass one) {
        return one.isTopLevelClass()
                && (one.getSimpleName().endsWith("Entity")
                        || one.getSimpleName().startsWith("Sql"));
    }
}
