package dev.berth.api.label;

import dev.berth.model.label.Labels;
import dev.berth.model.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code labels} of a body. */
public final class BodyLabels {

    private BodyLabels() {}

    /** No field means no labels. */
    public static Labels checked(@Nullable Map<String, @Nullable String> labels) {
        if (labels == null) {
            return Labels.NONE;
        }
        labels.forEach((key, value) -> {
            if (value == null) {
                throw new Problem.Invalid("labels", "the value of \"%s\" must be a string".formatted(key))
                        .asException();
            }
        });
        try {
            return new Labels(labels);
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("labels", String.valueOf(wrong.getMessage())).asException();
        }
    }
}
