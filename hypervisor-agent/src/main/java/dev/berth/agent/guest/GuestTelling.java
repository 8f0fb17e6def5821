package dev.berth.agent.guest;

import dev.berth.agent.epoch.EpochRecord;
import dev.berth.agent.epoch.EpochUnreadableException;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is told of one guest: each change once. When it cannot be seen, what was told last still holds. */
final class GuestTelling {
    private final GuestActions actions;
    private final Consumer<GuestStatus> reports;
    private volatile @Nullable GuestStatus last;

    GuestTelling(GuestActions actions, Consumer<GuestStatus> reports) {
        this.actions = actions;
        this.reports = reports;
    }

    @Nullable GuestStatus last() {
        return last;
    }

    void tell(GuestStatus status) {
        if (!status.equals(last)) {
            last = status;
            reports.accept(status);
        }
    }

    /** Told even if it was told before, as somebody asked. */
    void answer(GuestStatus status) {
        reports.accept(status);
    }

    /** What is here, seen without an order to follow. */
    GuestStatus seen(EpochRecord epoch, @Nullable GuestProblem problem, boolean stray) {
        try {
            return actions.unordered(actions.look(epoch), problem, stray);
        } catch (HypervisorDownException down) {
            return unseen(down(down));
        }
    }

    /** Why an order could not even be written down, as the answer to it, so that whoever waits for it hears why. */
    GuestStatus refusal(Wanted order, GuestProblem problem, Supplier<EpochRecord> epoch) {
        try {
            var situation = actions.look(epoch.get().withOrder(order.order()));
            return actions.status(order, situation, GuestState.FAILED, problem);
        } catch (HypervisorDownException | EpochUnreadableException blind) {
            return unseen(problem);
        }
    }

    /** A hypervisor that is down says nothing new of its guests: they may well run on. */
    GuestStatus unseen(GuestProblem problem) {
        GuestStatus before = last;
        return before == null ? actions.unseen(problem) : before.withProblem(problem);
    }

    static GuestProblem stale(Wanted order, EpochRecord known) {
        var text = "order %s (epoch.generation) is older than %s".formatted(order.order(), known.order());
        return new GuestProblem(ProblemCode.STALE_ORDER, text);
    }

    static GuestProblem unreadable(EpochUnreadableException unreadable) {
        return new GuestProblem(ProblemCode.STALE_ORDER, unreadable.getMessage());
    }

    static GuestProblem down(HypervisorDownException down) {
        return new GuestProblem(ProblemCode.HYPERVISOR_DOWN, String.valueOf(down.getMessage()));
    }
}
