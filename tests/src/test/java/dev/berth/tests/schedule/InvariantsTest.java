package dev.berth.tests.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.tests.schedule.Picture.Host;
import dev.berth.tests.schedule.Picture.Life;
import dev.berth.tests.schedule.Picture.Server;
import dev.berth.tests.schedule.Picture.Shown;
import dev.berth.tests.schedule.Picture.Span;
import dev.berth.tests.schedule.Picture.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker is right about a good picture, and finds each violation that is planted in it. */
class InvariantsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Life ALIVE = new Life(NOW.minusSeconds(100), Optional.empty());
    private static final Life OVER =
            new Life(NOW.minusSeconds(100), Optional.of(new Span(NOW.minusSeconds(60), NOW.minusSeconds(58))));

    private static final Server RUNNING = server(1, "running", "10.0.0.1", Wanted.RUNNING, 100L);
    private static final Server OFF = server(2, "off", "10.0.0.2", Wanted.OFF, 100L);
    private static final Server GONE = new Server(3, Optional.empty(), Optional.of(Wanted.GONE), OVER, List.of(40L));
    private static final Server NEVER = new Server(4, Optional.empty(), Optional.of(Wanted.NEVER), ALIVE, List.of());
    private static final Host FULL = host("host1", List.of(1L, 2L), Set.of(1L), Set.of(1L, 2L));
    private static final Host EMPTY = host("host2", List.of(), Set.of(), Set.of());

    @Test
    void findsNothingWrongWithAGoodPicture() {
        var picture = new Picture(NOW, List.of(RUNNING, OFF, GONE, NEVER), List.of(FULL, EMPTY));
        assertThat(Invariants.ofServers(picture)).isEmpty();
        assertThat(Invariants.ofFleet(picture, 1, 10)).isEmpty();
    }

    @Test
    void findsAServerThatRunsTwice() {
        assertThat(servers(List.of(RUNNING, OFF), FULL, host("host2", List.of(), Set.of(1L), Set.of(1L))))
                .contains("server 1 runs on [host1, host2] at once");
    }

    @Test
    void findsAServerThatRunsAwayFromItsHome() {
        assertThat(servers(
                        List.of(RUNNING),
                        host("host1", List.of(1L), Set.of(), Set.of()),
                        host("host2", List.of(), Set.of(1L), Set.of(1L))))
                .containsExactly("server 1 should run on [host1] and runs on [host2]");
    }

    @Test
    void findsAServerThatRunsAlthoughItIsOff() {
        assertThat(servers(List.of(OFF), host("host1", List.of(2L), Set.of(2L), Set.of(2L))))
                .containsExactly("server 2 should run on [] and runs on [host1]");
    }

    @Test
    void findsAStatusThatIsNotTrue() {
        assertThat(servers(List.of(server(1, "starting", "10.0.0.1", Wanted.RUNNING, 100L)), FULL))
                .containsExactly("server 1 should be running and is shown as starting");
    }

    @Test
    void findsWhatIsLeftOfADeletedServer() {
        assertThat(servers(List.of(GONE), host("host1", List.of(), Set.of(), Set.of(3L))))
                .singleElement()
                .asString()
                .contains("server 3 should be gone", "files on [host1]");
    }

    @Test
    void findsAnAddressThatIsHeldTwice() {
        assertThat(servers(List.of(RUNNING, server(2, "off", "10.0.0.1", Wanted.OFF, 100L)), FULL))
                .containsExactly("address 10.0.0.1 is held by servers 1 and 2");
    }

    @Test
    void findsABillThatIsNotTheLife() {
        assertThat(servers(List.of(server(1, "running", "10.0.0.1", Wanted.RUNNING, 90L)), FULL))
                .containsExactly("server 1 is billed 90 s, and lived from 97 to 103 s");
        assertThat(servers(
                        List.of(new Server(3, Optional.empty(), Optional.of(Wanted.GONE), OVER, List.of(100L))), EMPTY))
                .containsExactly("server 3 is billed 100 s, and lived from 37 to 45 s");
    }

    @Test
    void findsAServerThatIsBilledTwiceOrForNothing() {
        assertThat(servers(List.of(server(1, "running", "10.0.0.1", Wanted.RUNNING, 100L, 100L)), FULL))
                .containsExactly("server 1 (Optional[RUNNING]) has 2 lines in the bill");
        assertThat(servers(
                        List.of(new Server(4, Optional.empty(), Optional.of(Wanted.NEVER), ALIVE, List.of(5L))), EMPTY))
                .containsExactly("server 4 (Optional[NEVER]) has 1 lines in the bill");
    }

    @Test
    void claimsNothingOfAServerWhoseOwnerWasNotAnswered() {
        var unsure = new Server(1, Optional.empty(), Optional.empty(), ALIVE, List.of(7L));
        assertThat(servers(List.of(unsure), FULL)).isEmpty();
    }

    @Test
    void findsReservationsThatAreNotTheGuests() {
        var picture = new Picture(
                NOW,
                List.of(RUNNING),
                List.of(new Host("host1", 2, 20, List.of(1L), List.of(), Set.of(1L), Set.of(1L))));
        assertThat(Invariants.ofFleet(picture, 1, 10))
                .containsExactly("host1 has 1 servers, but 2 vcpus and 20 bytes reserved");
    }

    @Test
    void findsGuestsThatNobodyKnowsAndStrays() {
        var picture = new Picture(
                NOW,
                List.of(RUNNING),
                List.of(new Host("host1", 1, 10, List.of(1L), List.of(9L), Set.of(1L, 8L), Set.of(1L))));
        assertThat(Invariants.ofFleet(picture, 1, 10))
                .containsExactly("host1 has strays [9]", "host1 has server 8, which does not exist");
    }

    private static List<String> servers(List<Server> servers, Host... hosts) {
        return Invariants.ofServers(new Picture(NOW, servers, List.of(hosts)));
    }

    private static Server server(long id, String status, String address, Wanted wanted, Long... billed) {
        return new Server(id, Optional.of(new Shown(status, address)), Optional.of(wanted), ALIVE, List.of(billed));
    }

    private static Host host(String name, List<Long> servers, Set<Long> running, Set<Long> kept) {
        return new Host(name, servers.size(), servers.size() * 10L, servers, List.of(), running, kept);
    }
}
