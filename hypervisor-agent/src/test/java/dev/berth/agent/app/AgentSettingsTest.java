package dev.berth.agent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.unit.DataSize;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentSettingsTest {
    private static final Map<String, String> LEAST = Map.of(
            "berth.agent.control-address", "10.0.0.1:18044",
            "berth.agent.migration-address", "10.0.0.7",
            "berth.agent.bridge", "guests");

    @Test
    void needsOnlyThreeSettings() {
        // When
        var settings = settings(LEAST);

        // Then
        assertThat(settings.folder()).isEqualTo(Path.of("/var/lib/berth"));
        assertThat(settings.pressureRoot()).isEqualTo(Path.of("/proc/pressure"));
        assertThat(settings.libvirtUri()).isEqualTo("qemu:///system");
        assertThat(settings.accelerator()).isEqualTo("auto");
        assertThat(settings.migrationTransport()).isEqualTo("auto");
        assertThat(settings.cores()).isNull();
    }

    @Test
    void namesTheVariableTheValueAndWhatWouldBeRight() {
        assertRefused(
                "control-address", "10.0.0.1", "BERTH_AGENT_CONTROL_ADDRESS is \"10.0.0.1\"; it must be host:port");
        assertRefused(
                "control-address",
                "10.0.0.1:1,",
                "BERTH_AGENT_CONTROL_ADDRESS is \"10.0.0.1:1,\"; it must be host:port");
        assertRefused("memory", "lots", "BERTH_AGENT_MEMORY is \"lots\"; it must be a size");
        assertRefused("cores", "-1", "BERTH_AGENT_CORES is \"-1.0\"");
        assertRefused("accelerator", "xen", "BERTH_AGENT_ACCELERATOR is \"xen\"");
        assertRefused(
                "enrollment-url", "http://x", "BERTH_AGENT_ENROLLMENT_URL is \"http://x\"; it must be an https://");
        assertRefused("folder", "berth", "BERTH_AGENT_FOLDER is \"berth\"; it must be an absolute path");
        assertRefused("bridge", "a'/><b", "BERTH_AGENT_BRIDGE");
    }

    @Test
    void takesSeveralReplicasOfTheControlPlane() {
        // Given
        var values = new HashMap<>(LEAST);
        values.put("berth.agent.control-address", "10.0.0.1:18044, control-2.example:18144");

        // When
        var settings = settings(values);

        // Then
        assertThat(settings.controlAddresses().all()).containsExactly("10.0.0.1:18044", "control-2.example:18144");
    }

    @Test
    void readsSizesInBytesMebibytesAndGibibytes() {
        assertThat(AgentSettings.memory("320MiB")).isEqualTo(DataSize.ofMebibytes(320));
        assertThat(AgentSettings.memory("64 GiB")).isEqualTo(DataSize.ofGibibytes(64));
        assertThat(AgentSettings.memory("1048576")).isEqualTo(DataSize.ofMebibytes(1));
    }

    private static void assertRefused(String key, String value, String message) {
        var values = new HashMap<>(LEAST);
        values.put("berth.agent." + key, value);
        assertThatThrownBy(() -> settings(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static AgentSettings settings(Map<String, String> values) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(AgentConfig.class)
                .addDefaultInterceptors()
                .withDefaultValues(values)
                .build();
        return AgentSettings.of(config.getConfigMapping(AgentConfig.class));
    }
}
