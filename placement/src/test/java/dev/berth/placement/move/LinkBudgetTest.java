package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Server 11 is to go from host 1 to host 2, and server 12 is on its way from host to host. */
class LinkBudgetTest {

    @Test
    void refusesAMoveOutOfARackWhoseUplinkIsBusy() {
        assertThat(refusal("rack=a", "rack=b", 4, 3))
                .hasValue("link-budget: moves under way over the uplink of rack a: 1 of at most 1");
    }

    @Test
    void refusesAMoveIntoARackWhoseUplinkIsBusy() {
        assertThat(refusal("rack=a", "rack=b", 3, 5))
                .hasValue("link-budget: moves under way over the uplink of rack b: 1 of at most 1");
    }

    @Test
    void isNotAskedWithinARack() {
        assertThat(refusal("rack=a", "rack=a", 4, 3)).isEmpty();
    }

    @Test
    void countsNoMoveThatStaysInItsRack() {
        assertThat(refusal("rack=a", "rack=b", 4, 6)).isEmpty();
    }

    @Test
    void knowsNoUplinkOfAHostThatTellsNoRack() {
        assertThat(refusal("", "", 3, 7)).isEmpty();
    }

    /** Of the hosts that server 12 goes between 4 and 6 are in rack a, 5 in b, 3 in c, 7 in none. */
    private static Optional<String> refusal(String source, String target, int from, int to) {
        var move = TrialMoves.of("""
                policy moves-per-uplink=1
                host id=1 name=host1 cpu=1 memory=1GiB %s
                host id=2 name=host2 cpu=1 memory=1GiB %s
                host id=3 name=host3 cpu=1 memory=1GiB rack=c
                host id=4 name=host4 cpu=1 memory=1GiB rack=a
                host id=5 name=host5 cpu=1 memory=1GiB rack=b
                host id=6 name=host6 cpu=1 memory=1GiB rack=a
                host id=7 name=host7 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=%d memory=128MiB
                reservation server=12 host=%d memory=128MiB
                """.formatted(source, target, from, to));
        return new LinkBudget().refusal(move).map(Refusal::toString);
    }
}
