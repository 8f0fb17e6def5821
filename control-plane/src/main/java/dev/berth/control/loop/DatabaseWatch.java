package dev.berth.control.loop;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says once that the loops cannot reach their table, and once that they can again; the scheduler's own log is off. */
final class DatabaseWatch extends AbstractSchedulerListener {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);

    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.UNEXPECTED_ERROR) {
            if (away.compareAndSet(false, true)) {
                LOG.warn("loops stand still: the database does not answer");
            }
        } else if (event == SchedulerEventType.RAN_EXECUTE_DUE && away.compareAndSet(true, false)) {
            LOG.info("loops go on: the database answers again");
        }
    }
}
