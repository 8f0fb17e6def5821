package dev.berth.testkit.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Gives a Quarkus test a real, empty PostgreSQL and points both of its drivers there. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private final EmbeddedPostgres postgres = startPostgres();

    @Override
    public Map<String, String> start() {
        String place = "localhost:" + postgres.getPort() + "/postgres";
        return Map.of(
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + place,
                "quarkus.datasource.reactive.url",
                "postgresql://" + place);
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
