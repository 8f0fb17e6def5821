package dev.berth.control.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemJsonTest {

    static Stream<Problem> everyKind() {
        return Stream.of(
                new Problem.NotFound("server", "1"),
                new Problem.Invalid("name", "wrong"),
                new Problem.NotUnique("server", "name", "web1"),
                new Problem.Locked("1", "stop_server"),
                new Problem.NoCapacity("memory"),
                new Problem.WrongState("start_failed", "no"),
                new Problem.Protected("server deletion"),
                new Problem.Conflict("changed"),
                new Problem.LimitReached(List.of("servers")),
                new Problem.Unavailable("database"),
                new Problem.Late("guest-gone", "2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void comesBackAsItWas(Problem problem) {
        // When
        var read = ProblemJson.read(ProblemJson.write(problem));

        // Then
        assertThat(read).isEqualTo(problem);
        assertThat(Problem.class.getPermittedSubclasses())
                .hasSize((int) everyKind().count());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void hidesWhatIsForOperators(Problem problem) {
        // When
        var error = PublicError.of(problem);

        // Then
        assertThat(error.code()).matches("[a-z_]+");
        assertThat(error.message()).isNotBlank().doesNotContain("database", "memory");
    }
}
