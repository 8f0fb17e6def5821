package dev.berth.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the checked-in OpenAPI document to the code. Run with -Dberth.openapi.write=true to bring it up to date. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class OpenApiIT {
    private static final Path CHECKED_IN = Path.of("../openapi/public-v1.yaml");

    @Test
    void theCheckedInDocumentIsTheOneThatIsServed() throws IOException {
        // Given
        String served = Api.json()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("berth.openapi.write")) {
            Files.writeString(CHECKED_IN, served);
        }

        // When
        String kept = Files.readString(CHECKED_IN);

        // Then
        assertThat(kept.lines())
                .as("openapi/public-v1.yaml is stale: mvn -f customer-api/pom.xml verify -Dit.test=OpenApiIT"
                        + " -Dberth.openapi.write=true")
                .containsExactlyElementsOf(served.lines().toList());
    }
}
