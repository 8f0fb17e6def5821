package dev.berth.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7f0c3c9e-2d0e-4f6e-9b1a-1a2b3c4d5e6f", "order_4711.retry-2"})
    void readsWhatCanStandInALogLine(String text) {
        assertThat(CorrelationId.read(text)).contains(new CorrelationId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nINFO forged", "<script>", "%s", "a=b", "caf\u00e9", "\u001b[31m"})
    void readsNothingElse(String text) {
        assertThat(CorrelationId.read(text)).isEmpty();
        assertThatThrownBy(() -> new CorrelationId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100_000})
    void readsNothingThatIsTooLong(int length) {
        assertThat(CorrelationId.read("x".repeat(length))).isEmpty();
    }
}
