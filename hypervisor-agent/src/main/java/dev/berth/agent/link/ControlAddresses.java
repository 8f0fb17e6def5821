package dev.berth.agent.link;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Where the control plane's replicas listen; a dialler begins at any of them, so that agents spread over all. */
public record ControlAddresses(List<String> all) {
    /** What {@link #parse} takes, as an error message tells it. */
    public static final String FORM = "host:port, such as 10.0.0.1:18044, with commas between several";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s,]+:[1-9][0-9]{0,4}");

    public ControlAddresses {
        all = List.copyOf(all);
        if (all.isEmpty() || !all.stream().allMatch(one -> ADDRESS.matcher(one).matches())) {
            throw new IllegalArgumentException("addresses %s must be %s".formatted(all, FORM));
        }
    }

    /** Refuses whatever has another form with an {@link IllegalArgumentException}. */
    public static ControlAddresses parse(String text) {
        return new ControlAddresses(
                Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    /** The place in the list at which to begin. */
    int first(RandomGenerator random) {
        return random.nextInt(all.size());
    }
}
