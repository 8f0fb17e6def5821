package dev.berth.agent.guest;

import java.util.regex.Pattern;

/** The other end of a copy; there is at most one attempt for each id. The one who sends needs the other's address. */
public record Transfer(String id, String migrationAddress) {
    // The address becomes part of a URI: nothing else may enter it.
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.:-]*");

    public static final Transfer NONE = new Transfer("", "");

    public Transfer {
        if (!ADDRESS.matcher(migrationAddress).matches()) {
            throw new IllegalArgumentException(
                    "migration_address \"%s\" must be an address or a host name".formatted(migrationAddress));
        }
    }
}
