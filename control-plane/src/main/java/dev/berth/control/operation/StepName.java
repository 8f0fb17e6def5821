package dev.berth.control.operation;

/** The name of a step within its saga; it is stored, so a name that is in use keeps its meaning. */
public record StepName(String text) {

    public StepName {
        if (!text.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "step name \"%s\" must be lower-case words joined by hyphens".formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
