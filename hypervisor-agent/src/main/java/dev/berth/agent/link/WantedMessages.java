package dev.berth.agent.link;

import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.Order;
import dev.berth.agent.guest.GuestMode;
import dev.berth.agent.guest.Transfer;
import dev.berth.agent.guest.Wanted;
import dev.berth.agent.spec.GuestImage;
import dev.berth.agent.spec.GuestImage.DiskBoot;
import dev.berth.agent.spec.GuestImage.KernelBoot;
import dev.berth.agent.spec.GuestSeed;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.spec.ImageFile;
import dev.berth.agent.spec.NetworkCard;
import dev.berth.contracts.agent.v1.Image;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.model.id.ServerId;
import dev.berth.model.net.Hostname;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.MacAddress;
import dev.berth.model.unit.CpuWeight;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.util.UUID;

/** Wanted rows out of messages; whatever is not as it should be is refused with an {@link IllegalArgumentException}. */
public final class WantedMessages {
    private WantedMessages() {}

    public static Wanted read(WantedGuest message) {
        var transfer = message.hasPeer()
                ? new Transfer(
                        message.getPeer().getTransferId(), message.getPeer().getMigrationAddress())
                : Transfer.NONE;
        return new Wanted(
                new ServerId(message.getServerId()),
                new Order(message.getEpoch(), message.getGeneration()),
                mode(message),
                message.hasSpec() ? spec(message.getSpec()) : null,
                transfer,
                new Counts(message.getStartCount(), message.getResetCount(), message.getRebootCount()));
    }

    private static GuestMode mode(WantedGuest message) {
        return switch (message.getMode()) {
            case GUEST_MODE_RUN -> message.getShutdown() ? GuestMode.SHUTDOWN : GuestMode.RUN;
            case GUEST_MODE_OFF -> GuestMode.OFF;
            case GUEST_MODE_RECEIVE -> GuestMode.RECEIVE;
            case GUEST_MODE_SEND -> message.getCalledOff() ? GuestMode.CALL_OFF : GuestMode.SEND;
            case GUEST_MODE_ABSENT -> GuestMode.ABSENT;
            case GUEST_MODE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException(
                        "mode %d is not one that this agent knows".formatted(message.getModeValue()));
        };
    }

    /** Specs that were written before there were weights have none. */
    private static CpuWeight weight(dev.berth.contracts.agent.v1.GuestSpec spec) {
        return spec.getCpuWeight() == 0
                ? CpuWeight.sharing(new VcpuCount(spec.getVcpus()))
                : new CpuWeight(spec.getCpuWeight());
    }

    private static GuestSpec spec(dev.berth.contracts.agent.v1.GuestSpec spec) {
        var card = spec.getCard();
        return new GuestSpec(
                UUID.fromString(spec.getUuid()),
                new VcpuCount(spec.getVcpus()),
                weight(spec),
                new DataSize(spec.getMemoryBytes()),
                new DataSize(spec.getDiskBytes()),
                image(spec.getImage()),
                new NetworkCard(
                        new MacAddress(card.getMac()),
                        Ipv4Address.parse(card.getIpv4()),
                        card.getIpv4PrefixLength(),
                        Ipv4Address.parse(card.getIpv4Gateway()),
                        card.getIpv6Network()),
                new GuestSeed(
                        new Hostname(spec.getSeed().getHostname()),
                        spec.getSeed().getSshKeysList(),
                        spec.getSeed().getRootPasswordHash(),
                        spec.getSeed().getUserData()));
    }

    private static GuestImage image(Image image) {
        return switch (image.getBoot()) {
            case "disk" -> new DiskBoot(file(image.getDisk()));
            case "kernel" ->
                new KernelBoot(
                        file(image.getDisk()),
                        file(image.getKernel()),
                        file(image.getInitrd()),
                        image.getKernelCommandLine());
            default ->
                throw new IllegalArgumentException(
                        "boot \"%s\" must be \"disk\" or \"kernel\"".formatted(image.getBoot()));
        };
    }

    private static ImageFile file(dev.berth.contracts.agent.v1.ImageFile file) {
        return new ImageFile(file.getSha256(), new DataSize(file.getBytes()));
    }
}
