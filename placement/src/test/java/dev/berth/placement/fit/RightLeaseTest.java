package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RightLeaseTest {
    private static final String HOSTS = """
            host id=1 name=open cpu=4 memory=8GiB
            host id=2 name=acmes cpu=4 memory=8GiB lease=acme
            """;

    @Test
    void keepsALeasedHostForItsLease() {
        assertThat(refusal(2, "place memory=1GiB")).hasValue("lease: host acmes is leased to acme");
        assertThat(refusal(2, "place memory=1GiB lease=other")).hasValue("lease: host acmes is leased to acme");
        assertThat(refusal(2, "place memory=1GiB lease=acme")).isEmpty();
    }

    @Test
    void keepsServersOfALeaseOnItsHosts() {
        assertThat(refusal(1, "place memory=1GiB lease=acme")).hasValue("lease: host open is not leased to acme");
        assertThat(refusal(1, "place memory=1GiB")).isEmpty();
    }

    private static Optional<String> refusal(long host, String place) {
        return new RightLease().refusal(Candidates.on(host, HOSTS + place)).map(Refusal::toString);
    }
}
