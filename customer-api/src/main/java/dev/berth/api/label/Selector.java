package dev.berth.api.label;

import dev.berth.model.label.LabelSelector;
import dev.berth.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the query parameter {@code label_selector}. */
public final class Selector {

    private Selector() {}

    /** Picks everything when there is no selector. */
    public static LabelSelector parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return LabelSelector.ALL;
        }
        try {
            return LabelSelector.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("label_selector", String.valueOf(wrong.getMessage())).asException();
        }
    }
}
