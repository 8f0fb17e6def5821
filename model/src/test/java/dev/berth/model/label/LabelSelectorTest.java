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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env=prod, | 10 | expected a label key",
                "env=prod,,x | 10 | expected a label key",
                "=x | 1 | expected a label key",
                "! | 2 | expected a label key",
                "a b | 3 | expected =",
                "env in prod | 8 | expected '('",
                "env in (a | 10 | expected ',' or ')'",
                "env=a=b | 6 | expected ',' or the end",
                "env=prod,-bad=1 | 10 | label key \"-bad\"",
                "k=in valid | 6 | expected ',' or the end",
                "env notin (a,b_) | 14 | label value \"b_\"",
                "env=caf\u00e9 | 5 | label value"
            })
    void saysWhereAndWhatIsWrong(String selector, int position, String reason) {
        assertThatThrownBy(() -> LabelSelector.parse(selector))
                .hasMessageContaining("\"%s\" is wrong at position %d: %s".formatted(selector, position, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"in in (in)", "notin", "in", "a/b.c in(x)", " env  =  prod , flag ", "k in ()", "k notin (,a)"})
    void readsWhatLooksOddButIsRight(String selector) {
        assertThat(LabelSelector.parse(selector).requirements()).isNotEmpty();
    }

    @Test
    void anEmptySelectorPicksEverything() {
        assertThat(LabelSelector.parse("").matches(LABELS)).isTrue();
    }
}
