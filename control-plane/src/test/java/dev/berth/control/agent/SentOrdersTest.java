package dev.berth.control.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.berth.control.guest.Counts;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestOrder;
import dev.berth.control.guest.WantedGuest;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentOrdersTest {
    private final SentOrders sent = new SentOrders();

    @Test
    void sendsWhatIsNewOrHasAnotherVersion() {
        // Given
        sent.changed(List.of(order(1, 1, 1), order(2, 1, 1), order(3, 1, 1)));

        // When
        var changed = sent.changed(List.of(order(1, 1, 1), order(2, 2, 1), order(3, 1, 2), order(4, 1, 1)));

        // Then
        assertThat(changed).containsExactly(order(2, 2, 1), order(3, 1, 2), order(4, 1, 1));
    }

    @Test
    void sendsWhatWasGoneAndCameBackAsItWas() {
        // Given
        sent.changed(List.of(order(1, 1, 1)));
        sent.changed(List.of());

        // When
        var changed = sent.changed(List.of(order(1, 1, 1)));

        // Then
        assertThat(changed).containsExactly(order(1, 1, 1));
    }

    private static GuestOrder order(long server, long generation, long epoch) {
        var wanted = new WantedGuest(
                new ServerId(server), new HostId(1), GuestMode.RUN, generation, epoch, Optional.empty(), Counts.NONE);
        return new GuestOrder(wanted, ByteString.EMPTY, Optional.empty());
    }
}
