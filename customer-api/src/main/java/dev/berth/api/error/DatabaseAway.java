package dev.berth.api.error;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** Recognises failures that mean only that the database does not answer now: no bug, and whoever asked may ask again. */
final class DatabaseAway {
    private static final String LOST = "08";
    private static final String SHUTTING_DOWN_OR_STARTING = "57P";
    private static final String NO_MORE_CONNECTIONS = "53300";

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !saysSo(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case ConnectException _, ClosedChannelException _, ClosedConnectionException _ -> true;
            case PgException refused -> saysSo(refused.getSqlState());
            default -> false;
        };
    }

    private static boolean saysSo(String state) {
        return state.startsWith(LOST)
                || state.startsWith(SHUTTING_DOWN_OR_STARTING)
                || state.equals(NO_MORE_CONNECTIONS);
    }
}
