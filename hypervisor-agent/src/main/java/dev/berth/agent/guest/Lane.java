package dev.berth.agent.guest;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Runs one server's tasks one after another on a pool that all servers share, one task at a turn. */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Executor pool;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private boolean active;

    Lane(Executor pool) {
        this.pool = pool;
    }

    synchronized void submit(Runnable task) {
        tasks.add(task);
        if (!active) {
            active = true;
            pool.execute(this::runNext);
        }
    }

    /** For rounds that need not pile up behind a long one. */
    synchronized void submitIfIdle(Runnable task) {
        if (!active) {
            submit(task);
        }
    }

    private void runNext() {
        Runnable task;
        synchronized (this) {
            task = tasks.remove();
        }
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.error("a guest's task failed", bug);
        }
        synchronized (this) {
            active = !tasks.isEmpty();
            if (active) {
                pool.execute(this::runNext);
            }
        }
    }
}
