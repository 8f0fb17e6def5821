package dev.berth.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.berth.testkit.postgres.PostgresResource;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(PkiResource.class)
class CallersIT {

    @Test
    void tellsAServiceThePrices() throws Exception {
        try (var billing = BillingClient.as("control-plane")) {
            // When
            var prices = billing.prices();

            // Then
            assertThat(prices.getCurrency()).isEqualTo("EUR");
            var nano = prices.getServerTypes(0);
            assertThat(nano.getServerType()).isEqualTo("nano");
            assertThat(nano.getLocation()).isEqualTo("lab1");
            assertThat(nano.getHourlyNet()).isEqualTo("0.0030000000");
            assertThat(nano.getHourlyGross()).isEqualTo("0.0035700000");
            assertThat(nano.getMonthlyNet()).isEqualTo("1.9000000000");
            assertThat(nano.getMonthlyGross()).isEqualTo("2.2610000000");
            assertThat(prices.getServerTypes(1).getLocation()).isEqualTo("lab2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "unitless", "pretender"})
    void refusesACertificateThatIsNoServices(String certificate) throws Exception {
        try (var billing = BillingClient.as(certificate)) {
            // When
            var refusal = catchThrowable(billing::prices);

            // Then
            assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        }
    }

    @Test
    void refusesAStrangerInTheHandshake() throws Exception {
        try (var billing = BillingClient.as("")) {
            // When
            var refusal = catchThrowable(billing::prices);

            // Then
            assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }
}
