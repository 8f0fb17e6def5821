package dev.berth.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.berth.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemAnswersTest {

    @ParameterizedTest
    @MethodSource("problems")
    void hasAStatusACodeAndAText(Problem problem, int status, String code, String message) {
        // When
        var answer = ProblemAnswers.of(problem);

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().error().code()).isEqualTo(code);
        assertThat(answer.body().error().message()).contains(message).doesNotContain("host h7");
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments(new Problem.NotFound("server", "5"), 404, "not_found", "server with ID '5' not found"),
                arguments(new Problem.Invalid("name", "is missing"), 422, "invalid_input", "'name': is missing"),
                arguments(new Problem.NotUnique("server", "name", "web"), 409, "uniqueness_error", "'web'"),
                arguments(new Problem.Locked("web", "stop_server"), 423, "locked", "stop_server"),
                arguments(new Problem.NoCapacity("host h7 is full"), 412, "resource_unavailable", "no capacity"),
                arguments(
                        new Problem.WrongState("server_not_stopped", "stop it"), 422, "server_not_stopped", "stop it"),
                arguments(new Problem.Protected("server deletion"), 422, "protected", "server deletion is protected"),
                arguments(new Problem.Conflict("read again"), 409, "conflict", "read again"),
                arguments(new Problem.LimitReached(List.of("servers")), 403, "resource_limit_exceeded", "servers"),
                arguments(new Problem.Unavailable("host h7 is down"), 503, "unavailable", "does not answer"),
                arguments(new Problem.Late("host h7 said so", "10 s"), 504, "timeout", "too long"));
    }

    @Test
    void everyProblemIsTriedHere() {
        // When
        List<Class<?>> tried = new ArrayList<>();
        problems().forEach(each -> tried.add(each.get()[0].getClass()));

        // Then
        assertThat(tried).contains(Problem.class.getPermittedSubclasses());
    }

    @Test
    void detailsNameTheFieldAndTheLimit() {
        // When
        var invalid = ProblemAnswers.of(new Problem.Invalid("name", "is missing"));
        var limit = ProblemAnswers.of(new Problem.LimitReached(List.of("servers")));

        // Then
        assertThat(invalid.body().error().details())
                .isEqualTo(new ErrorDetails.InvalidFields(
                        List.of(new ErrorDetails.InvalidField("name", List.of("is missing")))));
        assertThat(limit.body().error().details())
                .isEqualTo(new ErrorDetails.ReachedLimits(List.of(new ErrorDetails.Named("servers"))));
    }
}
