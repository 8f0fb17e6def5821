package dev.berth.control.loop;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A loop without input: it re-reads the world each lap. Every bean of this type is run by {@link LoopRunner}. */
public interface Loop {

    /** Constant, lower case; names its row in the scheduler's table. */
    String name();

    /** From the end of one lap to the start of the next. */
    Duration pause();

    /** One lap; says in a few words what it did. A failure is the next lap's to mend. */
    Uni<String> lap();
}
