package dev.berth.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.guest.CopyResult.Moved;
import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.CopyResult.Unknown;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.testkit.time.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of copies, on either side. */
class GuestCopyTest extends AgentOnDisk {

    @Test
    void sendsAGuestOnceAndSetsItsDiskAside() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        assertThat(becomes(GuestState.SENDING).copy().stats().bytesRemaining()).isEqualTo(40);

        // When
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Moved(new CopyStats(1000, 0, 3000, 250)));

        // Then
        var sent = becomes(GuestState.SENT);
        assertThat(sent.copy().succeeded()).isTrue();
        assertThat(sent.copy().stats().downtimeMilliseconds()).isEqualTo(250);
        assertThat(disk()).doesNotExist();
        assertThat(folder.resolve("guests/5/disk.sent.qcow2")).exists();
        assertThat(hypervisor.calls).containsExactly("start", "copy");
    }

    @Test
    void keepsAGuestRunningWhoseCopyFailedAndDoesNotTryAgain() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);

        // When
        hypervisor.copy.complete(new NotMoved("the peer is gone"));

        // Then
        var status = becomes(GuestState.RUNNING);
        assertThat(status.copy().ended()).isTrue();
        assertThat(status.copy().succeeded()).isFalse();
        assertThat(status.problem().code()).isEqualTo(ProblemCode.COPY_FAILED);
        assertThat(status.problem().text()).isEqualTo("the peer is gone");
        agent.round();
        assertThat(hypervisor.calls).containsExactly("start", "copy");
    }

    @Test
    void tellsTheEndOfACopyOnceItCouldBeWrittenDown() throws Exception {
        // Given: what is in the way of the file cannot be removed
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        Path inTheWay = Files.createDirectories(folder.resolve("epochs/5.new/full"));

        // When
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Moved(CopyStats.NONE));

        // Then
        Eventually.holds(
                SOON, () -> assertThat(folder.resolve("epochs/reserve")).doesNotExist());
        agent.round();
        assertThat(seen.get(SERVER).state()).isEqualTo(GuestState.SENDING);
        assertThat(disk()).exists();

        // When there is room again
        Files.delete(inTheWay);
        clock.advance(Duration.ofMinutes(1));
        agent.round();

        // Then
        assertThat(becomes(GuestState.SENT).copy().succeeded()).isTrue();
        assertThat(hypervisor.calls).containsExactly("start", "copy");
    }

    @Test
    void adoptsACopyThatAnEarlierAgentStarted() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        restartAgent();
        hypervisor.copy.complete(new Moved(CopyStats.NONE));
        hypervisor.domains.remove(SERVER);

        // When
        agent.wantAll(List.of(wanted(GuestMode.SEND, 1, 2)), List.of()).join();

        // Then
        becomes(GuestState.SENT);
        assertThat(hypervisor.calls).containsExactly("adopt");
    }

    @Test
    void asksAgainWhileNobodyKnowsHowTheCopyEnded() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        hypervisor.domains.remove(SERVER);
        var first = hypervisor.copy;
        hypervisor.copy = new CompletableFuture<>();

        // When
        first.complete(new Unknown("libvirtd was killed"));
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("not known yet: libvirtd was killed");
        clock.advance(Duration.ofSeconds(2));
        agent.round();
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "copy", "adopt"));
        hypervisor.copy.complete(new Moved(CopyStats.NONE));

        // Then
        becomes(GuestState.SENT);
        assertThat(hypervisor.calls).doesNotContain("destroy");
    }

    @Test
    void cancelsACopyThatIsNoLongerWanted() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 3);
        becomes(GuestState.RUNNING);
        assertThat(hypervisor.calls).containsExactly("start", "copy", "cancel");
    }

    @Test
    void endsACopyThatIsCalledOffAndTellsSo() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);

        // When
        agent.want(wanted(GuestMode.CALL_OFF, 1, 3));

        // Then
        Eventually.holds(
                SOON, () -> assertThat(seen.get(SERVER).order().generation()).isEqualTo(3));
        var status = Eventually.becomes(
                SOON,
                () -> seen.get(SERVER),
                one -> one.copy() != null && one.copy().ended());
        assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        assertThat(status.copy().succeeded()).isFalse();
        assertThat(hypervisor.calls).containsExactly("start", "copy", "cancel");
    }

    @Test
    void beginsNoCopyThatWasCalledOff() throws Exception {
        // Given
        runGuest();

        // When
        agent.want(wanted(GuestMode.CALL_OFF, 1, 2));

        // Then
        var status = Eventually.becomes(
                SOON,
                () -> seen.get(SERVER),
                one -> one.copy() != null && one.copy().ended());
        assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        assertThat(status.copy().succeeded()).isFalse();
        assertThat(hypervisor.calls).containsExactly("start");
    }

    @Test
    void doesNotStartAGuestThatMayRunAtThePeer() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        restartAgent();
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Unknown("the peer does not answer"));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("the peer does not answer");
        assertThat(hypervisor.calls).contains("adopt").doesNotContain("start");
    }

    @Test
    void doesNotStartAGuestWhoseCopyEndedWellJustBeforeItWasCalledOff() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Moved(CopyStats.NONE));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 3);
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("the guest left with copy t1");
        assertThat(hypervisor.calls).containsOnlyOnce("start");
    }

    @Test
    void standsReadyForAGuestAndKnowsWhenItHasArrived() throws Exception {
        // Given
        agent.want(wanted(GuestMode.RECEIVE, 1, 2));
        becomes(GuestState.RECEIVING);

        // When
        hypervisor.becomes(SERVER, DomainState.HANDING_OVER);
        hypervisor.becomes(SERVER, DomainState.RUNNING);

        // Then
        becomes(GuestState.RUNNING);
        hypervisor.becomes(SERVER, DomainState.NONE);
        becomes(GuestState.OFF);
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void neverStartsTheEmptyOverlayOfAGuestThatDidNotArrive() throws Exception {
        // Given
        agent.want(wanted(GuestMode.RECEIVE, 1, 2));
        becomes(GuestState.RECEIVING);

        // When
        agent.want(wanted(GuestMode.RUN, 2, 3));

        // Then
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("never arrived");
        assertThat(hypervisor.calls).isEmpty();
    }
}
