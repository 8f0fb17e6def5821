package dev.berth.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.berth.contracts.billing.v1.BillLine;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(PkiResource.class)
class CurrentBillIT {
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
    void billsEachServerOfTheMonthInTheOrderOfTheirStart() {
        // Given: ten hours in this month so far, a server since last month, one deleted after 90 minutes
        var late = Usage.ofNewServer("late");
        var old = late.another("old");
        var gone = late.another("gone");
        billing.report(
                late.started("2026-03-15T02:00:00Z"),
                gone.started("2026-03-02T00:00:00Z"),
                gone.ended("2026-03-02T01:30:00Z"),
                old.started("2026-02-10T00:00:00Z"));

        // When
        var bill = billing.bill(late.project());

        // Then: 14.5 days are 348 hours
        assertThat(bill.getLinesList())
                .extracting(BillLine::getDescription, BillLine::getSeconds, BillLine::getExact, BillLine::getNet)
                .containsExactly(
                        tuple("nano old (lab1)", 348 * 3600L, "1.0440000000", "1.04"),
                        tuple("nano gone (lab1)", 5400L, "0.0045000000", "0.00"),
                        tuple("nano late (lab1)", 36000L, "0.0300000000", "0.03"));
        assertThat(bill.getNet()).isEqualTo("1.07");
        assertThat(bill.getTaxRatePercent()).isEqualTo("19");
        assertThat(bill.getTax()).isEqualTo("0.20");
        assertThat(bill.getTotal()).isEqualTo("1.27");
        assertThat(bill.getCurrency()).isEqualTo("EUR");
        assertThat(bill.getFrom().getSeconds())
                .isEqualTo(Instant.parse("2026-03-01T00:00:00Z").getEpochSecond());
        assertThat(bill.getUntil().getSeconds()).isEqualTo(TestClock.NOW.getEpochSecond());
    }

    @Test
    void leavesOutWhatWasDeletedLastMonthOrNeverCameToBe() {
        // Given
        var deleted = Usage.ofNewServer("deleted");
        var failed = deleted.another("failed");
        billing.report(
                deleted.started("2026-02-01T00:00:00Z"),
                deleted.ended("2026-02-28T23:59:59Z"),
                failed.started("2026-03-14T00:00:00Z"),
                failed.voided("2026-03-14T00:00:09Z"));

        // When
        var bill = billing.bill(deleted.project());

        // Then
        assertThat(bill.getLinesList()).isEmpty();
        assertThat(bill.getTotal()).isEqualTo("0.00");
    }

    @Test
    void owesNothingForAProjectNobodyHasHeardOf() {
        // When
        var bill = billing.bill(99_999_999);

        // Then
        assertThat(bill.getLinesList()).isEmpty();
        assertThat(bill.getNet()).isEqualTo("0.00");
        assertThat(bill.getTax()).isEqualTo("0.00");
        assertThat(bill.getTotal()).isEqualTo("0.00");
    }

    @Test
    void billsTheWholeTimeWhenTheEndIsToldBeforeTheStart() {
        // Given
        var server = Usage.ofNewServer("web-1");
        billing.report(server.ended("2026-03-15T11:00:00Z"));
        var before = billing.bill(server.project());
        billing.report(server.started("2026-03-15T10:00:00Z"));

        // When
        var after = billing.bill(server.project());

        // Then
        assertThat(before.getLinesList()).isEmpty();
        assertThat(after.getLines(0).getSeconds()).isEqualTo(3600);
    }

    @Test
    void billsAServerOnceToTheProjectThatStartedItFirst() {
        // Given
        var server = Usage.ofNewServer("web-1");
        var contradiction = server.inAnotherProject();
        billing.report(
                contradiction.started("2026-03-15T11:00:00Z"),
                server.started("2026-03-15T10:00:00Z"),
                server.started("2026-03-15T11:30:00Z"));

        // When
        var bill = billing.bill(server.project());

        // Then
        assertThat(bill.getLinesList()).extracting(BillLine::getSeconds).containsExactly(7200L);
        assertThat(billing.bill(contradiction.project()).getLinesList()).isEmpty();
    }

    @Test
    void capsAServerAtTheMonthlyPrice() {
        // Given: 348 hours at 0.01 would be 3.48, and a month costs 1.00
        var server = Usage.ofNewServer("big");
        billing.report(server.started("2026-01-01T00:00:00Z").toBuilder()
                .setServerType("capped-early")
                .build());

        // When
        var line = billing.bill(server.project()).getLines(0);

        // Then
        assertThat(line.getCapped()).isTrue();
        assertThat(line.getExact()).isEqualTo("1.0000000000");
        assertThat(line.getNet()).isEqualTo("1.00");
        assertThat(line.getHourly()).isEqualTo("0.0100000000");
        assertThat(line.getMonthlyCap()).isEqualTo("1.0000000000");
    }

    @Test
    void showsATypeThatNeverHadAPriceForNothingAndSaysSo() {
        // Given
        var server = Usage.ofNewServer("web-1");
        billing.report(server.started("2026-03-15T10:00:00Z").toBuilder()
                .setServerType("unheard-of")
                .build());

        // When
        var line = billing.bill(server.project()).getLines(0);

        // Then
        assertThat(line.getDescription()).isEqualTo("unheard-of web-1 (lab1): not priced yet");
        assertThat(line.getNet()).isEqualTo("0.00");
    }

    @Test
    void refusesAProjectIdThatCannotBe() {
        // When
        var refusal = catchThrowable(() -> billing.bill(0));

        // Then
        assertThat(WireProblems.fromFailure(refusal))
                .contains(new Problem.Invalid("project_id", "0 must be between 1 and 2^53 - 1"));
    }
}
