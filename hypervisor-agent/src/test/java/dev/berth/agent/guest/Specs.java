package dev.berth.agent.guest;

import dev.berth.agent.spec.GuestImage.KernelBoot;
import dev.berth.agent.spec.GuestSeed;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.spec.ImageFile;
import dev.berth.agent.spec.NetworkCard;
import dev.berth.model.net.Hostname;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.MacAddress;
import dev.berth.model.unit.CpuWeight;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.util.List;
import java.util.UUID;

/** Guests for tests. */
public final class Specs {
    private Specs() {}

    public static GuestSpec micro() {
        return micro(new GuestSeed(new Hostname("web-1"), List.of("ssh-ed25519 AAAA one@example"), "", ""));
    }

    public static GuestSpec micro(GuestSeed seed) {
        return new GuestSpec(
                UUID.fromString("33333333-0000-4000-8000-000000000005"),
                new VcpuCount(1),
                new CpuWeight(10),
                DataSize.ofMebibytes(128),
                DataSize.ofGibibytes(1),
                new KernelBoot(file('a'), file('b'), file('c'), "console=ttyS0 quiet"),
                new NetworkCard(
                        new MacAddress("02:be:0a:58:00:05"),
                        Ipv4Address.parse("10.88.0.5"),
                        16,
                        Ipv4Address.parse("10.88.0.1"),
                        "fd00:88:5::/64"),
                seed);
    }

    public static ImageFile file(char digit) {
        return new ImageFile(Character.toString(digit).repeat(64), DataSize.ofMebibytes(1));
    }
}
