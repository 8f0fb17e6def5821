package dev.berth.control.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.Wish.Counters;
import dev.berth.control.guest.Wish.EpochRule;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final ServerId SERVER = new ServerId(1);
    private static final HostId HOST = new HostId(2);
    private static final Peer PEER = new Peer(new HostId(3), "copy");

    @Test
    void givesANewRowTheRightToRun() {
        // When
        var row = apply(Wish.of(GuestMode.RUN, EpochRule.KEEP), Optional.empty(), new Counters(4, 9, resets(2)));

        // Then
        assertThat(row).contains(new WantedGuest(SERVER, HOST, GuestMode.RUN, 10, 5, Optional.empty(), resets(2)));
    }

    @Test
    void changesNothingWhenTheRowSaysItAlready() {
        // Given
        var row = row(GuestMode.RUN, 4);

        // When, Then
        assertThat(apply(Wish.of(GuestMode.RUN, EpochRule.KEEP), Optional.of(row), new Counters(4, 9, Counts.NONE)))
                .isEmpty();
        assertThat(apply(Wish.of(GuestMode.RUN, EpochRule.NEXT), Optional.of(row), new Counters(4, 9, Counts.NONE)))
                .isEmpty();
    }

    @Test
    void takesTheRightToRunBackWithANewEpoch() {
        // Given
        var row = row(GuestMode.SEND, 4);

        // When
        var reclaimed =
                apply(Wish.of(GuestMode.RUN, EpochRule.NEXT), Optional.of(row), new Counters(5, 9, Counts.NONE));

        // Then
        assertThat(reclaimed)
                .get()
                .extracting(WantedGuest::epoch, WantedGuest::generation)
                .containsExactly(6L, 10L);
    }

    @Test
    void wantsAbsenceWithTheHighestEpoch() {
        // Given
        var row = row(GuestMode.SEND, 4);

        // When
        var absent =
                apply(Wish.of(GuestMode.ABSENT, EpochRule.HIGHEST), Optional.of(row), new Counters(7, 9, Counts.NONE));

        // Then
        assertThat(absent)
                .get()
                .extracting(WantedGuest::epoch, WantedGuest::peer)
                .containsExactly(7L, Optional.empty());
    }

    @Test
    void startsAnotherCopyWithAnotherEpoch() {
        // Given
        var row = new WantedGuest(SERVER, HOST, GuestMode.RECEIVE, 3, 4, Optional.of(PEER), Counts.NONE);
        var other =
                new Wish(GuestMode.RECEIVE, EpochRule.NEXT, Optional.of(new Peer(PEER.host(), "another")), Counts.NONE);

        // When
        var changed = apply(other, Optional.of(row), new Counters(4, 9, Counts.NONE));

        // Then
        assertThat(changed).get().extracting(WantedGuest::epoch).isEqualTo(5L);
    }

    @Test
    void countsAResetOnce() {
        // Given
        var wish = new Wish(GuestMode.RUN, EpochRule.KEEP, Optional.empty(), resets(1));

        // When
        var reset = apply(wish, Optional.of(row(GuestMode.RUN, 4)), new Counters(4, 9, resets(1)));

        // Then
        assertThat(reset).get().extracting(WantedGuest::counts).isEqualTo(resets(1));
        assertThat(apply(wish, reset, new Counters(4, 10, resets(1)))).isEmpty();
    }

    private static Optional<WantedGuest> apply(Wish wish, Optional<WantedGuest> row, Counters counters) {
        return wish.applyTo(row, SERVER, HOST, counters);
    }

    private static Counts resets(long count) {
        return new Counts(0, count, 0);
    }

    private static WantedGuest row(GuestMode mode, long epoch) {
        return new WantedGuest(SERVER, HOST, mode, 3, epoch, Optional.empty(), Counts.NONE);
    }
}
