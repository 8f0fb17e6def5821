package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuFitTest {

    @Test
    void refusesMoreVcpusThanTheOvercommitAllows() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=0.8 memory=8GiB
                guest server=1 host=1 vcpus=2 memory=1GiB
                place vcpus=2 memory=1GiB
                """);

        // When
        var refusal = new CpuFit().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("cpu: vCPUs 2 exceed free 1.20 on host h1");
    }

    @Test
    void allowsExactlyTheOvercommit() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=0.75 memory=8GiB
                guest server=1 host=1 vcpus=2 memory=1GiB
                place memory=1GiB
                """);

        // When
        var refusal = new CpuFit().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void followsTheOvercommitOfThePolicy() {
        // Given
        var candidate = Candidates.on(1, """
                policy cpu-overcommit=1
                host id=1 name=h1 cpu=2 memory=8GiB
                guest server=1 host=1 vcpus=2 memory=1GiB
                place memory=1GiB
                """);

        // When
        var refusal = new CpuFit().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("cpu: vCPUs 1 exceed free 0.00 on host h1");
    }
}
