package dev.berth.placement.fit;

/** Why something was refused: the rule, to count by, and words with names and values, for an operator to read. */
public record Refusal(String rule, String words) {

    @Override
    public String toString() {
        return rule + ": " + words;
    }
}
