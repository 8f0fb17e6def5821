package dev.berth.placement.move;

import dev.berth.model.unit.Ratio;
import java.util.Locale;

/**
 * One host before and after a move.
 *
 * @param pressureBefore as seen; {@code pressureAfter} is predicted from the demand after
 * @param cpuBefore estimated demand as a share of the host's CPU; memory likewise
 */
public record Forecast(
        String host,
        Ratio pressureBefore,
        Ratio pressureAfter,
        Ratio cpuBefore,
        Ratio cpuAfter,
        Ratio memoryBefore,
        Ratio memoryAfter) {

    /** For example {@code host1 pressure 48 % → 0 %, CPU demand 192 % → 96 %, memory 50 % → 25 %}. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s pressure %s → %s, CPU demand %s → %s, memory %s → %s",
                host,
                pressureBefore,
                pressureAfter,
                cpuBefore,
                cpuAfter,
                memoryBefore,
                memoryAfter);
    }
}
