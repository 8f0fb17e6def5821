package dev.berth.control.server;

import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.contracts.agent.v1.Image;
import dev.berth.contracts.agent.v1.ImageFile;
import dev.berth.contracts.agent.v1.NetworkCard;
import dev.berth.contracts.agent.v1.Seed;
import dev.berth.control.catalogue.ImagePart;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.network.HeldAddress;
import dev.berth.model.net.Ipv6Network;
import dev.berth.model.net.MacAddress;
import dev.berth.model.unit.CpuWeight;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes down what a guest is made of. It is fixed at create, and the same on every host. */
@ApplicationScoped
class GuestSpecs {
    private final Overcommit overcommit;

    GuestSpecs(Policy policy) {
        overcommit = policy.overcommit();
    }

    GuestSpec of(Blueprint blueprint, Optional<String> passwordHash, HeldAddress address) {
        return GuestSpec.newBuilder()
                .setUuid(UUID.randomUUID().toString())
                .setVcpus(blueprint.type().vcpus().value())
                .setCpuWeight(weight(blueprint.type()).value())
                .setMemoryBytes(blueprint.type().memory().bytes())
                .setDiskBytes(blueprint.type().disk().bytes())
                .setImage(image(blueprint.image()))
                .setCard(card(address))
                .setSeed(seed(blueprint, passwordHash))
                .build();
    }

    private CpuWeight weight(ServerType type) {
        return type.isDedicated()
                ? CpuWeight.dedicated(type.vcpus(), overcommit.cpu())
                : CpuWeight.sharing(type.vcpus());
    }

    private static Image image(dev.berth.control.catalogue.Image image) {
        var message = Image.newBuilder()
                .setId(image.id().value())
                .setName(image.name())
                .setBoot(image.boot().name().toLowerCase(Locale.ROOT))
                .setKernelCommandLine(image.kernelCommandLine());
        image.files().forEach((part, file) -> {
            var wire = ImageFile.newBuilder()
                    .setSha256(file.sha256())
                    .setBytes(file.size().bytes());
            switch (part) {
                case ImagePart.DISK -> message.setDisk(wire);
                case ImagePart.KERNEL -> message.setKernel(wire);
                case ImagePart.INITRD -> message.setInitrd(wire);
            }
        });
        return message.build();
    }

    private static NetworkCard card(HeldAddress held) {
        return NetworkCard.newBuilder()
                .setMac(MacAddress.forAddress(held.address()).text())
                .setIpv4(held.address().toString())
                .setIpv4PrefixLength(held.prefixLength())
                .setIpv4Gateway(held.gateway().toString())
                .setIpv6Network(held.network6().map(Ipv6Network::toString).orElse(""))
                .build();
    }

    private static Seed seed(Blueprint blueprint, Optional<String> passwordHash) {
        return Seed.newBuilder()
                .setHostname(blueprint.name())
                .addAllSshKeys(blueprint.sshKeys())
                .setRootPasswordHash(passwordHash.orElse(""))
                .setUserData(blueprint.userData())
                .build();
    }
}
