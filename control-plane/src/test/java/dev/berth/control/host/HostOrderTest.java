package dev.berth.control.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostOrderTest {

    @Test
    void endsWithTheId() {
        assertThat(HostOrder.parse(List.of("name:desc", "created")).sql()).isEqualTo("name desc, created asc, id asc");
    }

    @Test
    void letsNothingElseIntoTheSql() {
        assertThatThrownBy(() -> HostOrder.parse(List.of("name; drop table host")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> HostOrder.parse(List.of("name:sideways"))).isInstanceOf(ProblemException.class);
    }
}
