package dev.berth.agent.lab;

import static dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_ABSENT;
import static dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_RECEIVE;
import static dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_RUN;
import static dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_SEND;
import static dev.berth.contracts.agent.v1.GuestState.GUEST_STATE_RECEIVING;
import static dev.berth.contracts.agent.v1.GuestState.GUEST_STATE_RUNNING;
import static dev.berth.contracts.agent.v1.GuestState.GUEST_STATE_SENDING;
import static dev.berth.contracts.agent.v1.GuestState.GUEST_STATE_SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.testkit.time.Eventually;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One real guest's life, in order: run, moved, reset, moved again under faults, left alone. About two minutes. */
@TestMethodOrder(OrderAnnotation.class)
class AgentLabIT extends LabBench {

    @Test
    @Order(1)
    void runsAGuestThatAnswersFromOutside() throws Exception {
        // When
        one.want(guest.order(GUEST_MODE_RUN));

        // Then
        var report = becomes(one, GUEST_STATE_RUNNING, BOOT);
        assertThat(report.getFiltered()).isTrue();
        assertThat(report.getGeneration()).isEqualTo(1);
        Eventually.becomes(BOOT, () -> guest.fieldOrNothing("hostname"), "micro-41"::equals);
        var facts = one.hello().getFacts();
        System.out.printf("facts: %s%n", facts);
        assertThat(facts.getMemoryBytes()).isEqualTo(320L << 20);
        Eventually.holds(SOON, () -> assertThat(one.pressure().getGuestsList()).hasSize(1));
        System.out.printf("pressure: %s%nagent RSS %d MiB%n", one.pressure(), first.residentKibibytes() / 1024);
    }

    @Test
    @Order(2)
    void movesItToTheOtherHost() throws Exception {
        // Given
        String boot = guest.field("boot_id");
        two.want(guest.order(GUEST_MODE_RECEIVE, "t1", 1, lab.hostAddress(1)));
        becomes(two, GUEST_STATE_RECEIVING, BOOT);
        try (var silence = new Silence(lab.rootAddress())) {
            guest.ask("tick?to=" + lab.rootAddress() + ":" + silence.port() + "&period=5000");
            Eventually.becomes(SOON, silence::ticks, heard -> heard > 50);

            // When
            one.want(guest.order(GUEST_MODE_SEND, "t1", 2, lab.hostAddress(2)));

            // Then
            var sent = becomes(one, GUEST_STATE_SENT, COPY);
            becomes(two, GUEST_STATE_RUNNING, SOON);
            assertThat(sent.getCopy().getEnded()).isTrue();
            assertThat(sent.getCopy().getSucceeded()).isTrue();
            assertThat(sent.getCopy().getTransferId()).isEqualTo("t1");
            long heard = silence.ticks();
            Eventually.becomes(SOON, silence::ticks, now -> now > heard + 50);
            System.out.printf("copy: %s%nblackout outside %d ms%n", sent.getCopy(), silence.longestMilliseconds());
        }
        assertThat(guest.field("boot_id")).isEqualTo(boot);
        assertThat(one.history(guest.id())).anyMatch(seen -> seen.getState() == GUEST_STATE_SENDING);
        assertThat(lab.storage(1).resolve("guests/41/disk.sent.qcow2")).exists();
        settleOn(two, one);
    }

    @Test
    @Order(3)
    void leavesNothingButTheEpochFileWhereTheGuestWas() {
        assertThat(lab.storage(1).resolve("guests/41")).doesNotExist();
        assertThat(lab.storage(1).resolve("epochs/41")).exists();
        assertThat(Files.exists(lab.storage(2).resolve("guests/41/disk.qcow2"))).isTrue();
    }

    @Test
    @Order(4)
    void resetsItOnce() throws Exception {
        // Given
        String boot = guest.field("boot_id");

        // When
        two.want(guest.order(GUEST_MODE_RUN).toBuilder().setResetCount(1).build());

        // Then
        Eventually.becomes(SOON, () -> two.seen(guest.id()), seen -> seen.getResetCount() == 1);
        Eventually.becomes(BOOT, () -> guest.fieldOrNothing("boot_id"), now -> !now.isEmpty() && !now.equals(boot));
    }

    @Test
    @Order(5)
    void startsItAgainWhenItDies() throws Exception {
        // Given
        String boot = guest.field("boot_id");

        // When
        lab.run(2, "virsh", "-q", "-c", "qemu:///system", "destroy", "berth-41");

        // Then
        Eventually.becomes(BOOT, () -> guest.fieldOrNothing("boot_id"), now -> !now.isEmpty() && !now.equals(boot));
        assertThat(guest.field("boots")).isEqualTo("3");
    }

    @Test
    @Order(6)
    void carriesACopyOnAcrossADeathOfItsAgent() throws Exception {
        // Given
        String boot = guest.field("boot_id");
        one.want(guest.order(GUEST_MODE_RECEIVE, "t2", 2, lab.hostAddress(2)).toBuilder()
                .setResetCount(1)
                .build());
        becomes(one, GUEST_STATE_RECEIVING, BOOT);
        guest.ask("dirty?mebibytes=64&rate=60");

        // When
        two.want(guest.order(GUEST_MODE_SEND, "t2", 1, lab.hostAddress(1)).toBuilder()
                .setResetCount(1)
                .build());
        becomes(two, GUEST_STATE_SENDING, COPY);
        second.kill();
        second.start();

        // Then
        var sent = becomes(two, GUEST_STATE_SENT, COPY);
        becomes(one, GUEST_STATE_RUNNING, SOON);
        System.out.printf("adopted copy: %s%n", sent.getCopy());
        assertThat(sent.getCopy().getSucceeded()).isTrue();
        assertThat(guest.field("boot_id")).isEqualTo(boot);
        assertThat(lab.run(2, "virsh", "-q", "-c", "qemu:///system", "list", "--name"))
                .doesNotContain("berth-41");
        guest.ask("stop");
        settleOn(one, two);
    }

    @Test
    @Order(7)
    void keepsItRunningHereWhenTheTargetFails() throws Exception {
        // Given
        String boot = guest.field("boot_id");
        two.want(guest.order(GUEST_MODE_RECEIVE, "t3", 1, lab.hostAddress(1)));
        becomes(two, GUEST_STATE_RECEIVING, BOOT);
        guest.ask("dirty?mebibytes=64&rate=60");

        // When
        one.want(guest.order(GUEST_MODE_SEND, "t3", 2, lab.hostAddress(2)));
        becomes(one, GUEST_STATE_SENDING, COPY);
        lab.killLibvirtd(2);

        // Then
        var stayed = Eventually.becomes(
                COPY,
                () -> one.seen(guest.id()),
                seen -> seen.getState() == GUEST_STATE_RUNNING && seen.getCopy().getEnded());
        System.out.printf("failed copy: %s %s%n", stayed.getCopy(), stayed.getProblem());
        assertThat(stayed.getCopy().getSucceeded()).isFalse();
        assertThat(stayed.getProblem().getCode()).isEqualTo("copy_failed");
        lab.script("libvirtd", "2");
        guest.ask("stop");
        settleOn(one, two);
        assertThat(guest.field("boot_id")).isEqualTo(boot);
    }

    @Test
    @Order(8)
    void survivesADeathOfItsLibvirtd() throws Exception {
        // Given
        String boot = guest.field("boot_id");

        // When
        lab.killLibvirtd(1);

        // Then
        Eventually.becomes(SOON, () -> one.seen(guest.id()), seen -> seen.getProblem()
                .getCode()
                .equals("hypervisor_down"));
        lab.script("libvirtd", "1");
        Eventually.becomes(SOON, () -> one.seen(guest.id()), seen -> !seen.hasProblem());
        becomes(one, GUEST_STATE_RUNNING, SOON);
        assertThat(guest.field("boot_id")).isEqualTo(boot);
    }

    @Test
    @Order(9)
    void leavesAGuestAloneThatIsMissingFromTheWantedSet() throws Exception {
        // Given
        String boot = guest.field("boot_id");
        one.omit(guest.id());

        // When
        one.hangUp();

        // Then
        Eventually.becomes(SOON, () -> one.seen(guest.id()), GuestReport::getStray);
        assertThat(guest.field("boot_id")).isEqualTo(boot);
    }

    @Test
    @Order(10)
    void refusesAnOrderFromBeforeTheMove() throws Exception {
        // When
        one.want(guest.order(GUEST_MODE_ABSENT).toBuilder().setEpoch(1).build());

        // Then
        Eventually.becomes(SOON, () -> one.history(guest.id()), all -> all.stream()
                .anyMatch(seen -> seen.getProblem().getCode().equals("stale_order")));
        assertThat(guest.field("hostname")).isEqualTo("micro-41");
        System.out.printf(
                "agents' RSS %d and %d MiB%n", first.residentKibibytes() / 1024, second.residentKibibytes() / 1024);
    }
}
