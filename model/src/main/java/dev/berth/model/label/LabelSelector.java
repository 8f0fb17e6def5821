package dev.berth.model.label;

import java.util.List;
import java.util.Set;

/**
 * Picks resources by their labels: comma means and; {@code k}, {@code !k}, {@code k=v}, {@code k==v}, {@code k!=v},
 * {@code k in (a,b)}, {@code k notin (a,b)}. As in Kubernetes, {@code !=} and {@code notin} also pick what lacks the key.
 */
public record LabelSelector(List<Requirement> requirements) {
    public static final LabelSelector ALL = new LabelSelector(List.of());

    public LabelSelector {
        requirements = List.copyOf(requirements);
    }

    /** One condition on one key. */
    public sealed interface Requirement {
        String key();
    }

    public record Exists(String key) implements Requirement {}

    public record Missing(String key) implements Requirement {}

    public record AnyOf(String key, Set<String> values) implements Requirement {
        public AnyOf {
            values = Set.copyOf(values);
        }
    }

    public record NoneOf(String key, Set<String> values) implements Requirement {
        public NoneOf {
            values = Set.copyOf(values);
        }
    }

    /** Fails with an {@link IllegalArgumentException} that says at which position what is wrong. */
    public static LabelSelector parse(String text) {
        return new LabelSelector(new SelectorParser(text).requirements());
    }

    public boolean matches(Labels labels) {
        return requirements.stream().allMatch(requirement -> matches(requirement, labels));
    }

    private static boolean matches(Requirement requirement, Labels labels) {
        String value = labels.map().get(requirement.key());
        return switch (requirement) {
            case Exists _ -> value != null;
            case Missing _ -> value == null;
            case AnyOf any -> value != null && any.values().contains(value);
            case NoneOf none -> value == null || !none.values().contains(value);
        };
    }
}
