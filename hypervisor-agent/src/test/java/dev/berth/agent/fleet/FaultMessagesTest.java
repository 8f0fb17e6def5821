package dev.berth.agent.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.agent.simulation.HostFaults;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultMessagesTest {
    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() throws Exception {
        // Given
        var slow = FaultMessages.change(HostFaults.NONE, json("{'slow_start_milliseconds': 500, 'copies': 'hangs'}"));

        // When
        var faults = FaultMessages.change(slow, json("{'start_fails': 'image_checksum', 'copies': 'works'}"));

        // Then
        assertThat(faults.startFails()).contains(ProblemCode.IMAGE_CHECKSUM);
        assertThat(faults.slowStart()).isEqualTo(Duration.ofMillis(500));
        assertThat(FaultMessages.change(faults, json("{'start_fails': null, 'slow_start_milliseconds': 0}")))
                .isEqualTo(HostFaults.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'on_fire': true}|on_fire is not a fault; there are start_fails, slow_start_milliseconds",
                "{'storage_full': 'yes'}|storage_full is \"yes\"; it must be true or false",
                "{'copies': 'slow'}|copies is \"slow\"; it must be one of [works, fails, hangs]",
                "{'clock_offset_seconds': 1.5}|clock_offset_seconds is 1.5; it must be a whole number",
                "{'copy_bytes_per_second': 0}|copy_bytes_per_second (0) must be above 0",
                "{'slow_start_milliseconds': -1}|slow_start_milliseconds (-1) must be between 0",
                "[]|the body must be a JSON object of faults"
            })
    void namesTheFieldTheValueAndWhatWouldBeRight(String change, String message) {
        assertThatThrownBy(() -> FaultMessages.change(HostFaults.NONE, json(change)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
