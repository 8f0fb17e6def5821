package dev.berth.agent.guest;

/** The other end of a copy; there is at most one attempt for each id. */
public record Transfer(String id, String migrationAddress) {
    public static final Transfer NONE = new Transfer("", "");
}
