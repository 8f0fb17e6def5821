package dev.berth.agent.fleet;

import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.contracts.agent.v1.Image;
import dev.berth.contracts.agent.v1.ImageFile;
import dev.berth.contracts.agent.v1.NetworkCard;
import dev.berth.contracts.agent.v1.Seed;
import dev.berth.contracts.agent.v1.WantedGuest;

/** Wanted rows as a control plane sends them. */
final class Orders {
    private Orders() {}

    static WantedGuest.Builder of(long server) {
        return WantedGuest.newBuilder()
                .setServerId(server)
                .setSpec(GuestSpec.newBuilder()
                        .setUuid("33333333-0000-4000-8000-000000000005")
                        .setVcpus(1)
                        .setMemoryBytes(128L << 20)
                        .setDiskBytes(1L << 30)
                        .setImage(Image.newBuilder()
                                .setBoot("disk")
                                .setDisk(ImageFile.newBuilder()
                                        .setSha256("a".repeat(64))
                                        .setBytes(1)))
                        .setCard(NetworkCard.newBuilder()
                                .setMac("02:be:0a:58:00:05")
                                .setIpv4("10.88.0.5")
                                .setIpv4PrefixLength(16)
                                .setIpv4Gateway("10.88.0.1"))
                        .setSeed(Seed.newBuilder().setHostname("web-1")));
    }
}
