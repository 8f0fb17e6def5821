package dev.berth.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class PricingIT {

    @AfterEach
    void billingIsBack() {
        FakePlatform.billing().down(false);
    }

    @Test
    void showsEveryServerTypesPriceInEachLocation() {
        Api.with(Api.newProject().token())
                .get("/v1/pricing")
                .then()
                .statusCode(200)
                .body("pricing.currency", equalTo("EUR"))
                .body("pricing.vat_rate", equalTo("19.000000"))
                .body("pricing.server_types", hasSize(2))
                .body("pricing.server_types[0].id", equalTo(1))
                .body("pricing.server_types[0].name", equalTo("nano"))
                .body("pricing.server_types[0].prices.location", equalTo(java.util.List.of("lab1", "lab2")))
                .body("pricing.server_types[0].prices[0].price_hourly.net", equalTo("0.0030"))
                .body("pricing.server_types[0].prices[0].price_monthly.gross", equalTo("2.2610000000"));
    }

    @Test
    void whatIsNotSoldHasNoPriceButItsKey() {
        Api.with(Api.newProject().token())
                .get("/v1/pricing")
                .then()
                .body("pricing", hasKey("image"))
                .body("pricing.image", nullValue())
                .body("pricing", hasKey("volume"))
                .body("pricing.server_backup", nullValue())
                .body("pricing.floating_ips", hasSize(0))
                .body("pricing.primary_ips", hasSize(0))
                .body("pricing.load_balancer_types", hasSize(0))
                .body("pricing.traffic.price_per_tb.net", equalTo("0.0000000000"));
    }

    @Test
    void theLastKnownPricesAreShownWhileBillingIsAway() {
        // Given
        String token = Api.newProject().token();
        Api.with(token).get("/v1/pricing").then().statusCode(200);
        FakePlatform.billing().down(true);

        // When
        var answer = Api.with(token).get("/v1/pricing").then();

        // Then
        answer.statusCode(200).body("pricing.server_types[1].prices[0].price_hourly.net", containsString("0.0060"));
    }
}
