package dev.berth.control.usage;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.billing.v1.UsageEvent;
import dev.berth.contracts.billing.v1.UsageKind;
import dev.berth.control.guest.Database;
import dev.berth.control.operation.ByHand;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.control.usage.UsageFact.Kind;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
@WithTestResource(PretendBilling.class)
class UsagePublishIT {
    @Inject
    UsageOutbox outbox;

    @Inject
    UsagePublishLoop loop;

    @Inject
    Database database;

    PretendBilling.Ledger billing;

    @Test
    void keepsFactsWhileBillingIsAwayAndSendsEachOnceInOrder() throws Exception {
        // Given
        database.clear();
        tell(Kind.STARTED);
        tell(Kind.STARTED);
        tell(Kind.ENDED);
        billing.goAway();
        assertThatThrownBy(() -> await(loop::lap)).hasMessageContaining("UNAVAILABLE");
        assertThat(database.number("select count(*) from usage_outbox where sent is null"))
                .isEqualTo(2);

        // When
        billing.comeBack();
        Eventually.holds(Duration.ofSeconds(5), () -> await(loop::lap));
        await(loop::lap);

        // Then
        assertThat(billing.told())
                .extracting(UsageEvent::getKind)
                .containsExactly(UsageKind.USAGE_KIND_SERVER_STARTED, UsageKind.USAGE_KIND_SERVER_ENDED);
        assertThat(database.number("select count(*) from usage_outbox where sent is null"))
                .isZero();
    }

    private void tell(Kind kind) {
        var fact = new UsageFact(kind, Instant.EPOCH, new ProjectId(7), new ServerId(3), "web1", "nano", "lab1");
        await(() -> outbox.record(fact));
    }
}
