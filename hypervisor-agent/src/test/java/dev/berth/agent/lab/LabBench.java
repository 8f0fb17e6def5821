package dev.berth.agent.lab;

import static dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_ABSENT;
import static dev.berth.contracts.agent.v1.GuestMode.GUEST_MODE_RUN;
import static dev.berth.contracts.agent.v1.GuestState.GUEST_STATE_ABSENT;
import static dev.berth.contracts.agent.v1.GuestState.GUEST_STATE_RUNNING;

import dev.berth.agent.fake.FakeControlPlane;
import dev.berth.agent.fake.FakeHost;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestState;
import dev.berth.testkit.time.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Two agents in two lab hosts and a control plane that is played by the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LabBench {
    static final Duration SOON = Duration.ofSeconds(20);
    static final Duration BOOT = Duration.ofSeconds(90);
    static final Duration COPY = Duration.ofMinutes(2);

    final Lab lab = Lab.find();
    FakeControlPlane control;
    AgentProcess first;
    AgentProcess second;
    FakeHost one;
    FakeHost two;
    MicroGuest guest;

    @BeforeAll
    void bringUpAgents() throws Exception {
        String reason = "no lab with two hosts and the micro image: run lab/image/build and lab/lab up 2";
        if (!lab.isUp(2)) {
            System.out.println("AgentLabIT is skipped: " + reason);
        }
        Assumptions.assumeTrue(lab.isUp(2), reason);
        for (int host = 1; host <= 2; host++) {
            lab.run(
                    host,
                    "sh",
                    "-c",
                    "for d in $(virsh -q -c qemu:///system list --name | grep ^berth-); do virsh -q -c qemu:///system destroy $d; done; rm -rf /var/lib/berth/*");
        }
        control = new FakeControlPlane(lab.rootAddress());
        one = control.host(1);
        two = control.host(2);
        guest = new MicroGuest(
                41, System.getenv().getOrDefault("BERTH_LAB_GUESTS", "10.88.0.0/16"), lab.images(), control);
        first = new AgentProcess(lab, 1, control);
        first.start();
        Eventually.becomes(BOOT, one::isJoined, joined -> joined);
        second = new AgentProcess(lab, 2, control);
        second.start();
        Eventually.becomes(BOOT, two::isJoined, joined -> joined);
    }

    @AfterAll
    void endAgents() throws Exception {
        if (control != null) {
            first.kill();
            second.kill();
            for (int host = 1; host <= 2; host++) {
                lab.run(
                        host,
                        "sh",
                        "-c",
                        "for d in $(virsh -q -c qemu:///system list --name | grep ^berth-); do virsh -q -c qemu:///system destroy $d; done");
            }
            control.close();
        }
    }

    GuestReport becomes(FakeHost host, GuestState state, Duration limit) throws Exception {
        return Eventually.becomes(limit, () -> host.seen(guest.id()), seen -> seen.getState() == state);
    }

    void settleOn(FakeHost home, FakeHost old) throws Exception {
        guest.nextEpoch();
        home.want(guest.order(GUEST_MODE_RUN));
        old.want(guest.order(GUEST_MODE_ABSENT));
        becomes(old, GUEST_STATE_ABSENT, SOON);
        becomes(home, GUEST_STATE_RUNNING, SOON);
    }
}
