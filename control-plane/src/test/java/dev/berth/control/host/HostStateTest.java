package dev.berth.control.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostStateTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(6);

    @Test
    void isOnlineUntilItHasBeenSilentForTheLimit() {
        assertThat(state(true, Optional.empty(), Optional.of(NOW.minus(LIMIT)))).isEqualTo(HostState.ONLINE);
        assertThat(state(true, Optional.empty(), Optional.of(NOW.minus(LIMIT).minusMillis(1))))
                .isEqualTo(HostState.OFFLINE);
        assertThat(state(true, Optional.empty(), Optional.empty())).isEqualTo(HostState.OFFLINE);
    }

    @Test
    void isRegisteredUntilItsAgentHasACertificate() {
        assertThat(state(false, Optional.empty(), Optional.empty())).isEqualTo(HostState.REGISTERED);
    }

    @Test
    void isRevokedEvenIfItIsStillHeardOf() {
        assertThat(state(true, Optional.of(NOW), Optional.of(NOW))).isEqualTo(HostState.REVOKED);
    }

    private static HostState state(boolean enrolled, Optional<Instant> revoked, Optional<Instant> seen) {
        return HostState.of(enrolled, revoked, seen, NOW, LIMIT);
    }
}
