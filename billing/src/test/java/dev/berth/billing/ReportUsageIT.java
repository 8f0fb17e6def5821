package dev.berth.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.berth.contracts.billing.v1.UsageEvent;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(PkiResource.class)
class ReportUsageIT {
    private static BillingClient billing;

    @BeforeAll
    static void connect() throws Exception {
        billing = BillingClient.as("control-plane");
    }

    @AfterAll
    static void disconnect() {
        billing.close();
    }

    @Test
    void recordsABatchThatComesTwiceOnce() {
        // Given
        var server = Usage.ofNewServer("web-1");
        var events = new UsageEvent[] {server.started("2026-03-15T10:00:00Z"), server.ended("2026-03-15T11:00:00Z")};
        int first = billing.report(events);

        // When
        int second = billing.report(events);

        // Then
        assertThat(first).isEqualTo(2);
        assertThat(second).isZero();
        assertThat(billing.bill(server.project()).getLines(0).getSeconds()).isEqualTo(3600);
    }

    @Test
    void recordsAnEventThatStandsTwiceInItsBatchOnce() {
        // Given
        var started = Usage.ofNewServer("web-1").started("2026-03-15T10:00:00Z");

        // When
        int recorded = billing.report(started, started);

        // Then
        assertThat(recorded).isEqualTo(1);
    }

    @Test
    void recordsEachEventOnceWhenTheSameFullBatchComesFourTimesAtOnceInDifferentOrders() {
        // Given
        var server = Usage.ofNewServer("web-1");
        List<UsageEvent> batch = IntStream.range(0, 500)
                .mapToObj(number -> server.another("web-" + number).started("2026-03-15T10:00:00Z"))
                .toList();
        List<UsageEvent> reversed = new ArrayList<>(batch);
        Collections.reverse(reversed);

        // When
        var calls = IntStream.range(0, 4)
                .mapToObj(turn -> billing.reportLater(turn % 2 == 0 ? batch : reversed))
                .toList();

        // Then
        assertThat(calls.stream().mapToInt(call -> call.join()).sum()).isEqualTo(500);
        assertThat(billing.bill(server.project()).getLinesCount()).isEqualTo(500);
    }

    @Test
    void refusesMoreThan500Events() {
        // Given
        var server = Usage.ofNewServer("web-1");
        var events = IntStream.range(0, 501)
                .mapToObj(number -> server.started("2026-03-15T10:00:00Z"))
                .toArray(UsageEvent[]::new);

        // When
        var refusal = catchThrowable(() -> billing.report(events));

        // Then
        assertThat(WireProblems.fromFailure(refusal))
                .contains(new Problem.Invalid("events", "501 events exceed the 500 that one batch may hold"));
        assertThat(billing.bill(server.project()).getLinesList()).isEmpty();
    }

    @Test
    void changesNothingWhenOneEventOfTheBatchIsMalformed() {
        // Given
        var server = Usage.ofNewServer("web-1");
        var good = server.started("2026-03-15T10:00:00Z");
        var bad = good.toBuilder().setEventId("not-a-uuid").build();

        // When
        var refusal = catchThrowable(() -> billing.report(good, bad));

        // Then
        assertThat(WireProblems.fromFailure(refusal))
                .contains(new Problem.Invalid(
                        "events[1].event_id",
                        "\"not-a-uuid\" must be a UUID such as 123e4567-e89b-12d3-a456-426614174000"));
        assertThat(billing.bill(server.project()).getLinesList()).isEmpty();
    }

    @Test
    void refusesAKindThatALaterVersionMayKnow() {
        // Given
        var event = Usage.ofNewServer("web-1").started("2026-03-15T10:00:00Z").toBuilder()
                .setKindValue(77)
                .build();

        // When
        var refusal = catchThrowable(() -> billing.report(event));

        // Then
        assertThat(WireProblems.fromFailure(refusal))
                .contains(new Problem.Invalid(
                        "events[0].kind", "77 must be 1 (server started), 2 (server ended) or 3 (server voided)"));
    }

    @Test
    void recordsHostileNamesAsText() {
        // Given
        var hostile =
                Usage.ofNewServer("x'); delete from usage_event; --\u0000\n\u202E\uD83D\uDE00" + "n".repeat(5000));

        // When
        int recorded = billing.report(hostile.started("2026-03-15T10:00:00Z"));

        // Then
        assertThat(recorded).isEqualTo(1);
        assertThat(billing.bill(hostile.project()).getLines(0).getDescription())
                .startsWith("nano x'); delete from usage_event; --\uFFFD\uFFFD\uFFFD\uD83D\uDE00nnn")
                .endsWith("n (lab1)")
                .hasSizeLessThan(300);
    }

    @Test
    void keepsTheFirstOfTwoEventsWithOneId() {
        // Given
        var server = Usage.ofNewServer("web-1");
        var id = UUID.randomUUID().toString();
        billing.report(server.started("2026-03-15T10:00:00Z").toBuilder()
                .setEventId(id)
                .build());

        // When
        int recorded = billing.report(server.started("2026-03-15T09:00:00Z").toBuilder()
                .setEventId(id)
                .build());

        // Then
        assertThat(recorded).isZero();
        assertThat(billing.bill(server.project()).getLines(0).getSeconds()).isEqualTo(7200);
    }
}
