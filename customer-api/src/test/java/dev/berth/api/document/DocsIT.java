package dev.berth.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of the document at /docs. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class DocsIT {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=[\"']([^\"']+)");

    @Test
    void thePagesAreServedAndLoadNothingFromElsewhere() {
        // When
        String page = Api.json().get("/docs/").then().statusCode(200).extract().asString();

        // Then
        List<String> loaded =
                LOADED.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(loaded).isNotEmpty().noneMatch(address -> address.contains("//"));
        for (String address : loaded) {
            if (!address.startsWith("#") && !address.startsWith("/")) {
                assertThat(Api.json().get("/docs/" + address).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
        assertThat(page).contains("/q/openapi").doesNotContain("validator.swagger.io");
    }
}
