package dev.berth.contracts.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.problem.Problem;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireProblemsTest {

    static Stream<Problem> problems() {
        return Stream.of(
                new Problem.NotFound("server", "7"),
                new Problem.Invalid("name", "\"-\" is no host name"),
                new Problem.NotUnique("server", "name", "web-1"),
                new Problem.Locked("7", "reset_server"),
                new Problem.WrongState("server_not_stopped", "server 7 runs"),
                new Problem.Protected("server deletion"),
                new Problem.Conflict("host 3 changed meanwhile"),
                new Problem.LimitReached(List.of("servers")),
                new Problem.Late("guest running", "12:00"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void survivesTheWire(Problem problem) {
        assertThat(WireProblems.fromFailure(WireProblems.toStatus(problem))).contains(problem);
    }

    @Test
    void keepsWhatIsForOperatorsAtHome() {
        var status = WireProblems.toStatus(new Problem.NoCapacity("host h3 is full"));
        assertThat(status).hasMessageNotContaining("h3");
        assertThat(WireProblems.fromFailure(status)).get().isInstanceOf(Problem.NoCapacity.class);
    }

    @Test
    void aBugIsNoProblem() {
        assertThat(WireProblems.fromFailure(new IllegalStateException("bug"))).isEmpty();
        assertThat(WireProblems.fromFailure(Status.UNAVAILABLE.asRuntimeException()))
                .get()
                .isInstanceOf(Problem.Unavailable.class);
    }
}
