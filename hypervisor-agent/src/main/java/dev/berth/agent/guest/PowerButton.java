package dev.berth.agent.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a guest's power button was pressed last, and whether the guest has begun anew since. Known to this run of the agent
 * only: after a restart of the agent the button is pressed once more, which a guest that is going down does not mind.
 */
final class PowerButton {
    // A guest that is still booting hears nothing yet.
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final Clock clock;
    private Instant pressed = Instant.MIN;
    private long restartsBefore;

    PowerButton(Clock clock) {
        this.clock = clock;
    }

    /** What there is to know of the button. */
    enum Standing {
        /** It may be pressed. */
        FREE,
        /** It was pressed a short while ago: the guest needs time. */
        PRESSED,
        /** The guest has begun anew since it was pressed. */
        ANSWERED
    }

    void press(long restarts) {
        pressed = clock.instant();
        restartsBefore = restarts;
    }

    /** For another order, earlier presses do not count. */
    void forget() {
        pressed = Instant.MIN;
    }

    Standing standing(long restarts) {
        if (pressed.equals(Instant.MIN)) {
            return Standing.FREE;
        }
        if (restarts > restartsBefore) {
            return Standing.ANSWERED;
        }
        return clock.instant().isBefore(pressed.plus(AGAIN_AFTER)) ? Standing.PRESSED : Standing.FREE;
    }
}
