package dev.berth.control.agent;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.berth.contracts.agent.v1.GuestMode;
import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.contracts.agent.v1.Peer;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.control.guest.GuestOrder;

/** Orders as the contract spells them. */
final class WantedMessages {

    private WantedMessages() {}

    static WantedGuest of(GuestOrder order) {
        var wanted = order.wanted();
        var message = WantedGuest.newBuilder()
                .setServerId(wanted.server().value())
                .setGeneration(wanted.generation())
                .setEpoch(wanted.epoch())
                .setMode(mode(wanted.mode()))
                .setShutdown(wanted.mode() == dev.berth.control.guest.GuestMode.SHUTDOWN)
                .setStartCount(wanted.counts().starts())
                .setResetCount(wanted.counts().resets())
                .setRebootCount(wanted.counts().reboots())
                .setCalledOff(wanted.calledOff());
        if (!order.spec().isEmpty()) {
            message.setSpec(spec(order));
        }
        wanted.peer()
                .ifPresent(peer -> message.setPeer(Peer.newBuilder()
                        .setTransferId(peer.transferId())
                        .setHostId(peer.host().value())
                        .setMigrationAddress(order.peerAddress().orElse(""))));
        return message.build();
    }

    private static GuestSpec spec(GuestOrder order) {
        try {
            return GuestSpec.parseFrom(order.spec());
        } catch (InvalidProtocolBufferException damaged) {
            throw new IllegalStateException(
                    "the stored spec of server %s cannot be read"
                            .formatted(order.wanted().server()),
                    damaged);
        }
    }

    private static GuestMode mode(dev.berth.control.guest.GuestMode mode) {
        return switch (mode) {
            case RUN, SHUTDOWN -> GuestMode.GUEST_MODE_RUN;
            case OFF -> GuestMode.GUEST_MODE_OFF;
            case RECEIVE -> GuestMode.GUEST_MODE_RECEIVE;
            case SEND -> GuestMode.GUEST_MODE_SEND;
            case ABSENT -> GuestMode.GUEST_MODE_ABSENT;
        };
    }
}
