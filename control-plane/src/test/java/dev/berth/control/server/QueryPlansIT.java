package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.hibernate.orm.runtime.JPAConfig;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class QueryPlansIT extends ServerScene {
    @Inject
    JPAConfig persistence;

    @Test
    void eachQueryIsPlannedOnce() throws Exception {
        // Given
        fleet.host("h1", 64);
        fleet.work();
        for (int number = 0; number < 3; number++) {
            life("web" + number);
        }
        long planned = plans();

        // When
        for (int number = 3; number < 13; number++) {
            life("web" + number);
        }

        // Then: Hibernate Reactive never finds the plan of a native query with a result again, so each would add some
        assertThat(plans() - planned).isLessThan(10);
    }

    private void life(String name) throws Exception {
        var server = running(name);
        ended(await(() -> servers.powerOff(PROJECT, server)));
        ended(await(() -> servers.delete(PROJECT, server)));
    }

    /** How many are kept; none is thrown away before there are hundreds. */
    private long plans() {
        var factory = persistence.getEntityManagerFactory("<default>", true).unwrap(SessionFactoryImplementor.class);
        return factory.getQueryEngine().getInterpretationCache().getNumberOfCachedQueryPlans();
    }
}
