package dev.berth.control.rebalance;

import dev.berth.model.id.HostId;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.move.NoMove;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which plans are worth a line in the log: every one that moves something; of the others, one when the kind of reason or
 * the set of hot hosts changes, and while hosts are hot one a minute.
 */
final class Announcer {
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private Optional<Said> last = Optional.empty();

    private record Said(Optional<NoMove.Kind> kind, Set<HostId> hot, Instant at) {
        boolean isSameAs(Said other) {
            return kind.equals(other.kind) && hot.equals(other.hot);
        }
    }

    synchronized boolean isNews(MovePlan plan, Set<HostId> hot, Instant now) {
        var saying = new Said(plan.noMove().map(NoMove::kind), hot, now);
        boolean news = !plan.moves().isEmpty()
                || last.filter(said -> said.isSameAs(saying) && !isDueAgain(said, now))
                        .isEmpty();
        if (news) {
            last = Optional.of(saying);
        }
        return news;
    }

    private static boolean isDueAgain(Said said, Instant now) {
        return !said.hot().isEmpty() && !now.isBefore(said.at().plus(AGAIN));
    }
}
