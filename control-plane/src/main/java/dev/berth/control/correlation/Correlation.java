package dev.berth.control.correlation;

import dev.berth.model.id.CorrelationId;
import java.util.Optional;
import org.jboss.logging.MDC;

/** The id of what is worked on, kept where log lines find it; it follows the work from thread to thread. */
public final class Correlation {
    private static final String KEY = "correlation";

    private Correlation() {}

    public static Optional<CorrelationId> current() {
        return Optional.ofNullable(MDC.get(KEY)).map(Object::toString).flatMap(CorrelationId::read);
    }

    /** From here on this context works for that request. */
    public static void begin(CorrelationId id) {
        MDC.put(KEY, id.text());
    }
}
