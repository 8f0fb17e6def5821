package dev.berth.model.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parsed selectors against an evaluator that knows the rules only, and not the text. */
class LabelSelectorPropertiesTest {
    private static final List<String> KEYS = List.of("env", "tier", "example.com/tier", "in", "x");
    private static final List<String> VALUES = List.of("", "a", "b", "prod", "in", "v-1.0_x");
    private static final String SIGNS = "ab,()=! \t/.-in\u00e9";
    private static final List<String> BLANKS = List.of("", "", " ", "  ", "\t");

    private record Term(String key, String operator, List<String> values) {
        boolean holds(Map<String, String> labels) {
            boolean present = labels.containsKey(key);
            boolean among = present && values.contains(labels.get(key));
            return switch (operator) {
                case "exists" -> present;
                case "!" -> !present;
                case "=", "==", "in" -> among;
                default -> !among;
            };
        }

        String text(Random random) {
            String gap = pick(BLANKS, random);
            return switch (operator) {
                case "exists" -> gap + key + gap;
                case "!" -> gap + "!" + gap + key;
                case "in", "notin" ->
                    key + " " + operator + gap + "(" + String.join(gap + "," + gap, values) + gap + ")";
                default -> key + gap + operator + gap + values.getFirst() + gap;
            };
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 500).mapToObj(Long::valueOf);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void picksWhatTheRulesPick(long seed) {
        // Given
        var random = new Random(seed);
        List<Term> terms = new ArrayList<>();
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            terms.add(term(random));
        }
        String text =
                String.join(",", terms.stream().map(term -> term.text(random)).toList());
        Map<String, String> labels = labels(random);

        // When
        boolean picked = LabelSelector.parse(text).matches(new Labels(labels));

        // Then
        assertThat(picked).as("%s on %s", text, labels).isEqualTo(terms.stream().allMatch(term -> term.holds(labels)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverFailsInAnotherWayThanBySayingWhere(long seed) {
        // Given
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }

        // When
        String outcome;
        try {
            outcome = LabelSelector.parse(text.toString()).toString();
        } catch (IllegalArgumentException wrong) {
            outcome = wrong.getMessage();
        }

        // Then
        assertThat(outcome).containsAnyOf("LabelSelector[", "is wrong at position ");
    }

    private static Term term(Random random) {
        String operator = pick(List.of("exists", "!", "=", "==", "!=", "in", "notin"), random);
        List<String> values = new ArrayList<>();
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            values.add(pick(VALUES, random));
        }
        boolean takesOne = !operator.equals("in") && !operator.equals("notin");
        return new Term(pick(KEYS, random), operator, takesOne ? values.subList(0, 1) : values);
    }

    private static Map<String, String> labels(Random random) {
        Map<String, String> labels = new HashMap<>();
        for (String key : KEYS) {
            if (random.nextBoolean()) {
                labels.put(key, pick(VALUES, random));
            }
        }
        return labels;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
