package dev.berth.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300"})
    void whatPostgresSaysWhenItGoesOrComesIsNoBug(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(failure(state))))
                .isTrue();
    }

    @Test
    void nobodyListening() {
        assertThat(DatabaseAway.isCauseOf(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "40001"})
    void whatItRefusesIsSomethingElse(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(failure(state))))
                .isFalse();
    }

    private static PgException failure(String state) {
        return new PgException("said by PostgreSQL", "FATAL", state, "");
    }
}
