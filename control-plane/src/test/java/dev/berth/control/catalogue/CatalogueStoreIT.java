package dev.berth.control.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.app.PkiResource;
import dev.berth.control.app.TestPlatform;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class CatalogueStoreIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    SqlCatalogue tables;

    @Inject
    CatalogueService service;

    @Inject
    TestPlatform platform;

    @Inject
    DataSource source;

    @AfterEach
    void putBack() {
        assertThat(store(service.current())).isEmpty();
    }

    @Test
    void canBeLoadedAgain() {
        // When
        var refusals = store(service.current());

        // Then
        assertThat(refusals).isEmpty();
        assertThat(names()).containsExactly("nano", "small", "medium");
    }

    @Test
    void waitsForNobodyWhoRefersToWhatIsUnchanged() throws Exception {
        // Given
        try (var newServer = source.getConnection()) {
            newServer.setAutoCommit(false);
            try (var statement = newServer.createStatement()) {
                statement.execute("select from server_type, location, datacenter, image for key share");
            }

            // When
            var refusals = store(service.current());

            // Then
            assertThat(refusals).isEmpty();
            newServer.rollback();
        }
    }

    @Test
    void writesWhatHasChanged() {
        // Given
        platform.sql("update server_type set description = 'other', vcpus = 9 where id = 2");

        // When
        var refusals = store(service.current());

        // Then
        assertThat(refusals).isEmpty();
        assertThat(platform.sql("select from server_type where description = 'other' or vcpus = 9"))
                .isEmpty();
    }

    @Test
    void dropsWhatNobodyUses() {
        // Given
        var types = service.current().serverTypes();

        // When
        var refusals = store(withTypes(types.subList(0, 2)));

        // Then
        assertThat(refusals).isEmpty();
        assertThat(names()).containsExactly("nano", "small");
    }

    @Test
    void refusesToDropWhatAServerUses() {
        // Given
        platform.server();
        var types = service.current().serverTypes();

        // When
        var refusals = store(withTypes(types.subList(1, 3)));

        // Then
        assertThat(refusals).singleElement().asString().startsWith("server_types: \"nano\" (id 1) is missing, but ");
        assertThat(names()).containsExactly("nano", "small", "medium");
    }

    @Test
    void refusesAReferenceThatLeadsNowhereAndNamesWhatThereIs() {
        assertThat(service.serverType(Ref.newBuilder().setName("small").build())
                        .id()
                        .value())
                .isEqualTo(2);
        assertThatThrownBy(() ->
                        service.serverType(Ref.newBuilder().setName("huge").build()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"huge\" is not in the catalogue, which has: nano, small, medium");
    }

    @Test
    void sellsNoImageWhoseFilesAreNotThere() {
        // Given
        var loaded = service.current();
        var broken = loaded.with(
                loaded.images().stream().map(image -> image.with(Map.of())).toList());

        // When
        service.replace(broken);

        // Then
        try {
            assertThatThrownBy(() ->
                            service.image(Ref.newBuilder().setName("micro").build()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("is unavailable right now");
        } finally {
            service.replace(loaded);
        }
    }

    private Catalogue withTypes(List<ServerType> types) {
        var now = service.current();
        return new Catalogue(now.locations(), now.datacenters(), now.networks(), types, now.images());
    }

    private List<String> store(Catalogue catalogue) {
        return tables.store(catalogue).await().atMost(LIMIT);
    }

    private List<String> names() {
        return platform.sql("select name from server_type order by id").stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
