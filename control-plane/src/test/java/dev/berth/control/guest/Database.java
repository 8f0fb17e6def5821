package dev.berth.control.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What is in the database, past all services: for tests that must see the rows themselves. */
@ApplicationScoped
public class Database {
    /** The connection was cut; or a loop's query met a truncate, and PostgreSQL has ended one of the two. */
    private static final Set<String> WAS_LOST = Set.of("57P01", "08003", "08006", "40P01");

    private static final int MOST_LOST = 5;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** The rows of a query, each as its values. */
    public List<List<Object>> rows(String sql, Object... parameters) {
        for (int lost = 0; ; lost++) {
            try {
                return attempt(sql, parameters);
            } catch (SQLException failed) {
                // A test may have cut every connection; the pool finds out only when it lends one.
                if (!WAS_LOST.contains(failed.getSQLState()) || lost == MOST_LOST) {
                    throw new IllegalStateException(sql, failed);
                }
            }
        }
    }

    private List<List<Object>> attempt(String sql, Object... parameters) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            var rows = new ArrayList<List<Object>>();
            if (statement.execute()) {
                var found = statement.getResultSet();
                while (found.next()) {
                    var row = new ArrayList<Object>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(found.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    public void run(String sql, Object... parameters) {
        rows(sql, parameters);
    }

    public long number(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst().getFirst()).longValue();
    }

    /** The catalogue stays; all that happened goes. */
    public void clear() {
        run("""
                truncate host, host_latest, guest_latest, server, address, reservation, wanted_guest, observed_guest,
                    operation, move, usage_outbox, server_event, project_size restart identity cascade""");
        run("update guest_network set last_given = null");
    }
}
