package dev.berth.model.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Picks resources by their labels: comma means and; {@code k}, {@code !k}, {@code k=v}, {@code k==v}, {@code k!=v},
 * {@code k in (a,b)}, {@code k notin (a,b)}. As in Kubernetes, {@code !=} and {@code notin} also pick what lacks the key.
 */
public record LabelSelector(List<Requirement> requirements) {
    public static final LabelSelector ALL = new LabelSelector(List.of());

    private static final Pattern SET = Pattern.compile("(\\S+)\\s+(in|notin)\\s*\\(([^()]*)\\)");
    private static final Pattern EQUALITY = Pattern.compile("([^=!\\s]+)\\s*(==|=|!=)\\s*([^=!\\s]*)");

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

    public static LabelSelector parse(String text) {
        List<Requirement> requirements = new ArrayList<>();
        for (String part : text.split(",(?![^(]*\\))", -1)) {
            if (!part.isBlank()) {
                requirements.add(requirement(part.strip()));
            } else if (!text.isBlank()) {
                throw new IllegalArgumentException("label selector \"%s\" has an empty part".formatted(text));
            }
        }
        return new LabelSelector(requirements);
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

    private static Requirement requirement(String part) {
        Matcher set = SET.matcher(part);
        if (set.matches()) {
            Set<String> values = values(set.group(3));
            String key = key(set.group(1));
            return set.group(2).equals("in") ? new AnyOf(key, values) : new NoneOf(key, values);
        }
        Matcher equality = EQUALITY.matcher(part);
        if (equality.matches()) {
            Set<String> values = values(equality.group(3));
            String key = key(equality.group(1));
            return equality.group(2).equals("!=") ? new NoneOf(key, values) : new AnyOf(key, values);
        }
        return part.startsWith("!") ? new Missing(key(part.substring(1).strip())) : new Exists(key(part));
    }

    private static String key(String key) {
        Labels.requireKey(key);
        return key;
    }

    private static Set<String> values(String list) {
        Set<String> values =
                Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        values.forEach(Labels::requireValue);
        return values;
    }
}
