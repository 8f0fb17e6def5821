package dev.berth.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class CatalogueIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @AfterEach
    void billingIsBack() {
        FakePlatform.billing().down(false);
    }

    @ParameterizedTest
    @CsvSource({
        "locations,location,lab2",
        "datacenters,datacenter,lab2-dc1",
        "server_types,server_type,small",
        "images,image,debian-12"
    })
    void everyListHasItemsNamesAndPages(String list, String item, String second) {
        // When
        var all = Api.with(project.token()).get("/v1/" + list + "?sort=id:asc").then();
        var named =
                Api.with(project.token()).get("/v1/" + list + "?name=" + second).then();
        var unknown =
                Api.with(project.token()).get("/v1/" + list + "?name=none").then();
        var paged = Api.with(project.token())
                .get("/v1/" + list + "?page=2&per_page=1")
                .then();
        var one = Api.with(project.token()).get("/v1/" + list + "/2").then();
        var none = Api.with(project.token()).get("/v1/" + list + "/99").then();

        // Then
        all.statusCode(200).body(list, hasSize(2)).body("meta.pagination.next_page", nullValue());
        named.body(list + ".name", contains(second));
        unknown.statusCode(200).body(list, hasSize(0));
        paged.body(list + ".name", contains(second)).body("meta.pagination.previous_page", equalTo(1));
        one.statusCode(200).body(item + ".name", equalTo(second));
        none.statusCode(404).body("error.code", equalTo("not_found"));
    }

    @Test
    void aServerTypeHasPricesAndPlaces() {
        // When
        var answer = Api.with(project.token()).get("/v1/server_types/1").then();

        // Then
        answer.body("server_type.memory", equalTo(0.125f))
                .body("server_type.disk", equalTo(1))
                .body("server_type", hasKey("deprecation"))
                .body("server_type.deprecation", nullValue())
                .body("server_type.prices.location", contains("lab1", "lab2"))
                .body("server_type.prices[0].price_monthly.gross", equalTo("2.2610000000"))
                .body("server_type.locations.name", contains("lab1", "lab2"))
                .body("server_type.locations[0].available", equalTo(true));
    }

    @Test
    void imagesAreFilteredByTypeAndArchitecture() {
        // When
        var fitting = Api.with(project.token())
                .get("/v1/images?type=system&type=snapshot&architecture=x86&status=available&include_deprecated=true")
                .then();
        var other = Api.with(project.token()).get("/v1/images?architecture=arm").then();
        var snapshots =
                Api.with(project.token()).get("/v1/images?type=snapshot").then();

        // Then
        fitting.body("images", hasSize(2));
        other.body("images", hasSize(0));
        snapshots.body("images", hasSize(0));
    }

    @Test
    void theBillIsInDecimalStrings() {
        // When
        var answer = Api.with(project.token()).get("/v1/billing/current").then();

        // Then
        answer.statusCode(200)
                .body("bill.lines[0].net", equalTo("0.01"))
                .body("bill.lines[0].exact", equalTo("0.0060000000"))
                .body("bill.tax_rate_percent", equalTo("19"))
                .body("bill.total", equalTo("0.01"));
    }

    @Test
    void serversAreStillSoldAndShownWhileBillingIsDown() {
        // Given
        FakePlatform.billing().down(true);

        // When
        long id = Api.newServer(project, "web");

        // Then
        assertThat(id).isPositive();
        Api.with(project.token()).get("/v1/server_types").then().statusCode(200).body("server_types", hasSize(2));
        Api.with(project.token()).get("/v1/billing/current").then().statusCode(503);
    }
}
