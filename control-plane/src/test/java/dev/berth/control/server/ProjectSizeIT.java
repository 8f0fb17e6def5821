package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.ProjectId;
import dev.berth.model.label.LabelSelector;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A page's total is kept beside the servers, and is what counting them would give. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ProjectSizeIT extends ServerScene {

    @Test
    void theTotalFollowsWhatIsMadeAndDeleted() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        assertThat(page(PROJECT, 1).total()).isZero();

        // When
        var first = running("one");
        running("two");

        // Then
        assertThat(page(PROJECT, 1).total()).isEqualTo(2);
        assertThat(page(PROJECT, 3).servers()).isEmpty();
        assertThat(page(PROJECT, 3).total()).isEqualTo(2);
        assertThat(page(STRANGER, 1).total()).isZero();

        // When
        ended(await(() -> servers.delete(PROJECT, first)));

        // Then
        assertThat(page(PROJECT, 1).total()).isEqualTo(1);
        assertThat(kept()).isEqualTo(counted());
    }

    @Test
    void whatIsRefusedDoesNotCount() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        running("one");

        // When
        assertThat(problemOf("one")).isPresent();

        // Then
        assertThat(page(PROJECT, 1).total()).isEqualTo(1);
        assertThat(kept()).isEqualTo(counted());
    }

    private ServerPage page(ProjectId project, int page) {
        return await(() -> servers.list(new ServerQuery(
                project, Optional.empty(), LabelSelector.parse(""), Set.of(), ServerOrder.parse(List.of()), page, 25)));
    }

    private long kept() {
        return database.number("select servers from project_size where project_id = 7");
    }

    private long counted() {
        return database.number("select count(*) from server where project_id = 7 and deleted is null");
    }
}
