package dev.berth.model.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTest {
    private static final Labels LABELS = new Labels(Map.of("env", "prod", "example.com/tier", "db", "flag", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env | true",
                "!env | false",
                "env=prod | true",
                "env==prod | true",
                "env!=prod | false",
                "missing!=x | true",
                "env in (dev, prod) | true",
                "env notin (dev,prod) | false",
                "missing notin (a) | true",
                "env=prod,example.com/tier=db | true",
                "env=prod,!flag | false",
                "flag= | true"
            })
    void picksAsKubernetesDoes(String selector, boolean expected) {
        assertThat(LabelSelector.parse(selector).matches(LABELS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env=prod,", "=x", "env in prod", "a b", "!", "env=a=b", "-env", "env in (a", "k=in valid"})
    void refusesWhatIsNoSelector(String selector) {
        assertThatThrownBy(() -> LabelSelector.parse(selector)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptySelectorPicksEverything() {
        assertThat(LabelSelector.parse("").matches(LABELS)).isTrue();
    }
}
