package dev.berth.control.rebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.berth.control.scheduling.SchedulingSettings;
import dev.berth.placement.policy.Policy;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    @Test
    void isTheEnginesStandardWhenNothingIsSet() {
        // Given
        var config = config(Map.of());

        // When
        var policy = policy(config);

        // Then
        assertThat(policy).isEqualTo(Policy.standard());
        assertThat(config.getConfigMapping(SchedulingSettings.class).settling()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.getConfigMapping(RebalanceSettings.class).enabled()).isTrue();
        assertThat(config.getConfigMapping(RebalanceSettings.class).every()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void followsTheOperator() {
        // Given
        var config = config(Map.of(
                "berth.rebalance.hot.pressure", "0.5",
                "berth.rebalance.moves.at-once", "7",
                "berth.rebalance.moves.guest-cool-down", "3s",
                "berth.rebalance.moves.windows", "sat-sun 01:00-05:00,22:00-04:00",
                "berth.scheduling.cpu-overcommit", "2"));

        // When
        var policy = policy(config);

        // Then
        assertThat(policy.heat().hot().pressure().value()).isEqualTo(0.5);
        assertThat(policy.moves().atOnce()).isEqualTo(7);
        assertThat(policy.moves().guestCoolDown()).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.moves().windows()).hasToString("sat-sun 01:00-05:00 and 22:00-04:00 UTC");
        assertThat(policy.overcommit().cpu().value()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithAWindow() {
        var config = config(Map.of("berth.rebalance.moves.windows", "at night"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(config))
                .withMessageStartingWith("berth.rebalance.moves.windows: window \"at night\" must be like");
    }

    private static Policy policy(SmallRyeConfig config) {
        return Policies.policy(
                config.getConfigMapping(SchedulingSettings.class), config.getConfigMapping(RebalanceSettings.class));
    }

    private static SmallRyeConfig config(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(set, "test", 100))
                .withMapping(SchedulingSettings.class)
                .withMapping(RebalanceSettings.class)
                .build();
    }
}
