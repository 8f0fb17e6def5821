package dev.berth.control.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.agent.AgentConfig;
import dev.berth.control.host.HostConfig;
import dev.berth.control.pki.PkiConfig;
import dev.berth.control.telemetry.TelemetryConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What holds when the operator says nothing. */
class ConfigDefaultsTest {
    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(AgentConfig.class)
            .withMapping(HostConfig.class)
            .withMapping(TelemetryConfig.class)
            .withMapping(PkiConfig.class)
            .build();

    @Test
    void hearsAHostSeveralTimesBeforeItCountsAsOffline() {
        var agent = config.getConfigMapping(AgentConfig.class);
        var host = config.getConfigMapping(HostConfig.class);

        assertThat(agent.heartbeatEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(agent.lastSeenEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(host.offlineAfter())
                .isEqualTo(Duration.ofSeconds(6))
                .isGreaterThan(agent.heartbeatEvery().plus(agent.lastSeenEvery()));
        assertThat(host.enrollmentLasts()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void looksAndWritesEveryFewSeconds() {
        var agent = config.getConfigMapping(AgentConfig.class);
        var telemetry = config.getConfigMapping(TelemetryConfig.class);

        assertThat(agent.pressureEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(agent.pollEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(agent.silenceLimit()).isEqualTo(Duration.ofSeconds(20));
        assertThat(agent.unreadLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(agent.imagesUrl()).isEmpty();
        assertThat(telemetry.writeEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(telemetry.forgetAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(config.getConfigMapping(PkiConfig.class).folder()).isEmpty();
    }
}
