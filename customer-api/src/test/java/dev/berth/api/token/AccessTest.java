package dev.berth.api.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.berth.api.error.Refusal;
import dev.berth.api.token.Principal.Customer;
import dev.berth.api.token.Principal.Operator;
import dev.berth.model.id.ProjectId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {
    private static final Customer WRITER = new Customer(new ProjectId(1), Permission.READ_WRITE);
    private static final Customer READER = new Customer(new ProjectId(1), Permission.READ);

    @ParameterizedTest
    @MethodSource("cases")
    void followsFromWhoCallsAndWhatIsCalled(
            Principal principal, boolean operatorsOnly, String method, @Nullable Refusal refusal) {
        // When
        var answer = new Access(operatorsOnly, method).refusalFor(principal);

        // Then
        assertThat(answer).isEqualTo(Optional.ofNullable(refusal));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(WRITER, false, "GET", null),
                arguments(WRITER, false, "DELETE", null),
                arguments(WRITER, true, "GET", Refusal.FORBIDDEN),
                arguments(READER, false, "GET", null),
                arguments(READER, false, "HEAD", null),
                arguments(READER, false, "POST", Refusal.TOKEN_READONLY),
                arguments(READER, false, "DELETE", Refusal.TOKEN_READONLY),
                arguments(READER, true, "POST", Refusal.FORBIDDEN),
                arguments(new Operator(), true, "POST", null),
                arguments(new Operator(), false, "GET", Refusal.FORBIDDEN));
    }
}
