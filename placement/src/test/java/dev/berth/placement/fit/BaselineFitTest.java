package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineFitTest {
    private static final String HOSTS = """
            host id=1 name=usual cpu=4 memory=8GiB
            host id=2 name=newer cpu=4 memory=8GiB baseline=x86-64-v3
            host id=3 name=older cpu=4 memory=8GiB baseline=x86-64-v1
            """;

    @Test
    void refusesAHostWithFewerFeaturesThanTheGuestWasStartedWith() {
        assertThat(refusal(1, "place memory=1GiB baseline=x86-64-v3"))
                .hasValue("cpu-baseline: host usual offers x86-64-v2, not x86-64-v3");
        assertThat(refusal(3, "place memory=1GiB"))
                .hasValue("cpu-baseline: host older offers x86-64-v1, not x86-64-v2");
    }

    @Test
    void allowsAHostWithMore() {
        assertThat(refusal(2, "place memory=1GiB")).isEmpty();
        assertThat(refusal(2, "place memory=1GiB baseline=x86-64-v3")).isEmpty();
        assertThat(refusal(3, "place memory=1GiB baseline=x86-64-v1")).isEmpty();
    }

    private static Optional<String> refusal(long host, String place) {
        return new BaselineFit().refusal(Candidates.on(host, HOSTS + place)).map(Refusal::toString);
    }
}
