package dev.berth.agent.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.agent.guest.GuestMode;
import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.contracts.agent.v1.Image;
import dev.berth.contracts.agent.v1.ImageFile;
import dev.berth.contracts.agent.v1.NetworkCard;
import dev.berth.contracts.agent.v1.Peer;
import dev.berth.contracts.agent.v1.Seed;
import dev.berth.contracts.agent.v1.WantedGuest;
import org.junit.jupiter.api.Test;

class WantedMessagesTest {

    @Test
    void readsAWholeOrder() {
        // When
        var wanted = WantedMessages.read(order().build());

        // Then
        assertThat(wanted.mode()).isEqualTo(GuestMode.RUN);
        assertThat(wanted.order()).hasToString("2.3");
        assertThat(wanted.spec()).isNotNull();
    }

    @Test
    void needsNoSpecToRemoveAGuest() {
        // When
        var wanted = WantedMessages.read(order().clearSpec()
                .setMode(dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_ABSENT)
                .build());

        // Then
        assertThat(wanted.mode()).isEqualTo(GuestMode.ABSENT);
    }

    @Test
    void refusesWhatWouldLeaveItsPlace() {
        assertRefused(order().clearSpec(), "spec must be given");
        assertRefused(sendTo("t1", ""), "migration_address must be given");
        assertRefused(sendTo("t1", "10.0.0.2/system?x"), "must be an address");
        assertRefused(sendTo("", "10.0.0.2"), "transfer_id must be given");
        assertRefused(order().setModeValue(99), "mode 99");
        assertRefused(spec(one -> one.getImageBuilder().getDiskBuilder().setSha256("../../../etc/passwd")), "64");
        assertRefused(spec(one -> one.setCpuWeight(10_001)), "cpu_weight 10001 must be between 1 and 10000");
        assertRefused(spec(one -> one.setCpuWeight(-1)), "cpu_weight -1");
        assertRefused(spec(one -> one.getCardBuilder().setMac("'/><evil/>")), "MAC address");
        assertRefused(spec(one -> one.getCardBuilder().setIpv6Network("::/0'")), "ipv6_network");
        assertRefused(spec(one -> one.getSeedBuilder().setHostname("a\nADDRESS=10.0.0.1")), "not a host name");
        assertRefused(spec(one -> one.getSeedBuilder().addSshKeys("a\nb")), "one line");
    }

    private static WantedGuest.Builder sendTo(String transfer, String address) {
        return order().setMode(dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_SEND)
                .setPeer(Peer.newBuilder().setTransferId(transfer).setMigrationAddress(address));
    }

    private static WantedGuest.Builder spec(java.util.function.Consumer<GuestSpec.Builder> change) {
        var order = order();
        change.accept(order.getSpecBuilder());
        return order;
    }

    private static void assertRefused(WantedGuest.Builder order, String why) {
        assertThatThrownBy(() -> WantedMessages.read(order.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static WantedGuest.Builder order() {
        return WantedGuest.newBuilder()
                .setServerId(5)
                .setEpoch(2)
                .setGeneration(3)
                .setMode(dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_RUN)
                .setSpec(GuestSpec.newBuilder()
                        .setUuid("33333333-0000-4000-8000-000000000005")
                        .setVcpus(1)
                        .setMemoryBytes(1 << 27)
                        .setDiskBytes(1 << 30)
                        .setImage(Image.newBuilder()
                                .setBoot("disk")
                                .setDisk(ImageFile.newBuilder()
                                        .setSha256("a".repeat(64))
                                        .setBytes(5)))
                        .setCard(NetworkCard.newBuilder()
                                .setMac("02:be:0a:58:00:05")
                                .setIpv4("10.88.0.5")
                                .setIpv4PrefixLength(16)
                                .setIpv4Gateway("10.88.0.1"))
                        .setSeed(Seed.newBuilder().setHostname("web-1")));
    }
}
