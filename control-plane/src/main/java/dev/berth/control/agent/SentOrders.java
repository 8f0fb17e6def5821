package dev.berth.control.agent;

import dev.berth.control.guest.GuestOrder;
import dev.berth.model.id.ServerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which version of each order a stream has sent, and so what is left to send. */
final class SentOrders {
    private final Map<ServerId, Version> sent = new HashMap<>();

    private record Version(long generation, long epoch) {
        static Version of(GuestOrder order) {
            return new Version(order.wanted().generation(), order.wanted().epoch());
        }
    }

    /** The orders that differ from what was sent before; from now on they count as sent, and what is gone is forgotten. */
    List<GuestOrder> changed(List<GuestOrder> orders) {
        Map<ServerId, Version> now = new HashMap<>();
        orders.forEach(order -> now.put(order.wanted().server(), Version.of(order)));
        var changed = orders.stream()
                .filter(order ->
                        !Version.of(order).equals(sent.get(order.wanted().server())))
                .toList();
        sent.clear();
        sent.putAll(now);
        return changed;
    }
}
