package dev.berth.placement.fleet;

import java.util.Arrays;
import java.util.Locale;

/** Servers that stand apart, or together, for their owner's sake: so that one failure takes one of them, or to be near. */
public record Group(String name, Rule rule) {

    public Group {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a group must have a name");
        }
    }

    /** How the servers of a group stand to one another. A host that tells no rack is a rack of its own. */
    public enum Rule {
        /** No two of them on one host. */
        APART,
        /** No two of them in one rack. */
        APART_BY_RACK,
        /** All of them in one rack, so that each of its hosts may be emptied without parting them. */
        IN_ONE_RACK;

        /** As it is written in texts, such as {@code apart-by-rack}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Rule ofText(String text) {
            return Arrays.stream(values())
                    .filter(rule -> rule.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"%s\" must be one of %s"
                            .formatted(
                                    text,
                                    Arrays.stream(values()).map(Rule::text).toList())));
        }
    }
}
