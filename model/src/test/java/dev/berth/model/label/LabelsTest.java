package dev.berth.model.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private static final String LONGEST = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "A-b_c.D9", "env", "example.com/env", "a.b-c.d/x", "in"})
    void takesNamesAsKeysAndValues(String key) {
        // When, Then
        assertThat(new Labels(Map.of(key, LONGEST)).map()).containsOnlyKeys(key);
        assertThat(new Labels(Map.of(LONGEST, "")).map()).containsEntry(LONGEST, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-a", "a-", "_", ".a", "a.", "a b", "a/b/c", "/a", "a/", "A.com/a", "é", "a\n", "a@b", "a[", "a`",
                "a{"
            })
    void refusesOtherKeys(String key) {
        // When, Then
        assertThatThrownBy(() -> new Labels(Map.of(key, "value"))).hasMessageContaining("\"" + key + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "a/b", " ", "a b", "ü", "a\u0000"})
    void refusesOtherValues(String value) {
        // When, Then
        assertThatThrownBy(() -> new Labels(Map.of("key", value))).hasMessageContaining("\"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 300})
    void refusesLongOnes(int length) {
        // When, Then
        String text = "a".repeat(length);
        assertThatThrownBy(() -> new Labels(Map.of(text, ""))).hasMessageContaining(text);
        assertThatThrownBy(() -> new Labels(Map.of("key", text))).hasMessageContaining(text);
    }
}
