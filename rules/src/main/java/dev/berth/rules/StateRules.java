package dev.berth.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Rules about what a class remembers, and what it takes from elsewhere than its parameters. */
final class StateRules {
    /** The one package that may reach for the real clock and for chance, and that may print: it puts the program together. */
    private static final String APP = "..app..";

    private static final Set<String> CHANGEABLE = Set.of(
            "java.util.HashMap",
            "java.util.TreeMap",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.lang.StringBuilder");

    private StateRules() {}

    static ArchRule noStaticState() {
        return fields().that().areStatic().should(neverChange()).as("nothing static changes");
    }

    static ArchRule clockFromOutside() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessTargetWhere(describe("read the real clock", StateRules::readsTheRealClock))
                .as("the clock is a parameter; only app takes the real one");
    }

    static ArchRule chanceFromOutside() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessTargetWhere(describe("draw from nowhere", StateRules::drawsFromNowhere))
                .as("chance is a parameter; only app makes a source of it");
    }

    static ArchRule constructorInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .as("what a class needs comes by its constructor");
    }

    static ArchRule oneWayToLog() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessTargetWhere(describe("print", StateRules::prints))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .as("services log by JBoss Logging and print nothing");
    }

    /** Hibernate Reactive lets deletes of one kind of entity that run at once mix up their ends: one of them may never end. */
    static ArchRule rowsGoByStatement() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("remove an entity", StateRules::removesAnEntity))
                .as("rows are deleted by statements, not by removing entities");
    }

    private static boolean removesAnEntity(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("org.hibernate.reactive.")
                && owner.endsWith("Session")
                && (access.getName().startsWith("remove") || access.getName().startsWith("delete"));
    }

    private static boolean readsTheRealClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        String name = access.getName();
        boolean now = owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(access);
        boolean system =
                owner.getName().equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
        boolean milliseconds = owner.getName().equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.getName().equals("java.util.Date") && name.equals("<init>");
        return now || system || milliseconds || date;
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("java.time.Clock");
    }

    private static boolean drawsFromNowhere(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String target = access.getTarget().getFullName();
        return target.equals("java.lang.Math.random()")
                || target.equals("java.util.Random.<init>()")
                || (owner.equals("java.util.concurrent.ThreadLocalRandom")
                        && access.getName().equals("current"));
    }

    private static boolean prints(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System")
                && (access.getName().equals("out") || access.getName().equals("err"));
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField item, ConditionEvents events) {
                if (!item.getModifiers().contains(JavaModifier.FINAL) || changes(item)) {
                    events.add(violated(item, "%s is static and can change".formatted(item.getFullName())));
                }
            }
        };
    }

    private static boolean changes(JavaField field) {
        var type = field.getRawType();
        return CHANGEABLE.contains(type.getName())
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || (type.getPackageName().equals("java.util.concurrent")
                        && (type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class)));
    }
}
