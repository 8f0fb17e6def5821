package dev.berth.placement.move;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Load;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A host that was seen hot: since when, by which figures, and what its guests would use if nothing held them back.
 *
 * @param waiting why it is not acted upon yet; empty when it is
 */
public record HotHost(HostView host, Instant since, List<Sign> signs, Load demand, Optional<Refusal> waiting) {

    public HotHost {
        signs = List.copyOf(signs);
    }

    /** One figure by which a host is judged: above {@code hot} it becomes hot, and stays so until all are below {@code cool}. */
    public record Sign(String name, Ratio value, Ratio hot, Ratio cool) {

        public boolean tells() {
            return value.exceeds(cool);
        }

        String words() {
            return value.exceeds(hot)
                    ? "%s %s, above %s".formatted(name, value, hot)
                    : "%s %s, not yet below %s again".formatted(name, value, cool);
        }
    }

    /** For example {@code pressure 48 %, above 20 %; CPU use 85 %, not yet below 75 % again}. */
    public String words() {
        return signs.stream().filter(Sign::tells).map(Sign::words).collect(Collectors.joining("; "));
    }
}
