package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hosts of four cores, of which each is sold four times to those that share. */
class GuaranteeFitTest {
    private static final String HOST = "host id=1 name=h1 cpu=4 memory=64GiB\n";

    @Test
    void sellsRealCoresOnce() {
        // Given
        String three = "guest server=11 host=1 memory=1GiB vcpus=3 guaranteed=3\n";

        // When, Then
        assertThat(refusal(three + "place memory=1GiB vcpus=1 guaranteed=1")).isEmpty();
        assertThat(refusal(three + "place memory=1GiB vcpus=2 guaranteed=2"))
                .hasValue("guarantee: cores 2.00 exceed the 1.00 that host h1 can still guarantee");
    }

    @Test
    void leavesThoseThatShareWhatIsNotGuaranteed() {
        // Given: three cores are some guest's own, so that one is shared by four vCPUs
        String full = """
                guest server=11 host=1 memory=1GiB vcpus=3 guaranteed=3
                guest server=12 host=1 memory=1GiB vcpus=3
                """;

        // When, Then
        assertThat(refusal(full + "place memory=1GiB vcpus=1")).isEmpty();
        assertThat(refusal(full + "place memory=1GiB vcpus=2"))
                .hasValue("guarantee: beside what is guaranteed, vCPUs 5.00 exceed the 4.00 that may share host h1");
    }

    @Test
    void doesNotTakeFromThoseThatShareAlready() {
        // Given
        String sharing = "guest server=11 host=1 memory=1GiB vcpus=9\n";

        // When, Then: nine vCPUs need 2.25 cores
        assertThat(refusal(sharing + "place memory=1GiB vcpus=1 guaranteed=1")).isEmpty();
        assertThat(refusal(sharing + "place memory=1GiB vcpus=2 guaranteed=2")).isPresent();
    }

    @Test
    void countsRoomThatIsKeptForServersToCome() {
        assertThat(refusal("""
                reservation server=11 host=1 memory=1GiB vcpus=4 guaranteed=4
                place memory=1GiB vcpus=1 guaranteed=1""")).isPresent();
    }

    @Test
    void guaranteesAPartAndLetsTheRestShare() {
        // Given: two vCPUs with one core of their own
        String half = "guest server=11 host=1 memory=1GiB vcpus=2 guaranteed=1\n";

        // When, Then: three cores are left for 12 vCPUs, of which it has one
        assertThat(refusal(half + "place memory=1GiB vcpus=11")).isEmpty();
        assertThat(refusal(half + "place memory=1GiB vcpus=12")).isPresent();
    }

    private static Optional<String> refusal(String text) {
        return new GuaranteeFit().refusal(Candidates.on(1, HOST + text)).map(Refusal::toString);
    }
}
