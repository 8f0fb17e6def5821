package dev.berth.control.server;

import dev.berth.control.guest.GuestState;
import java.util.Optional;
import java.util.Set;

/** From what is wanted, seen and going on to the one word that customers read. Pure; the table is in its test. */
final class StatusRule {

    /**
     * What the status depends on.
     *
     * @param seen on its home, whatever order the agent had acted on
     * @param commands of the operations that go on
     */
    record Situation(
            Power wanted, boolean deleted, HostContact home, Optional<GuestState> seen, Set<String> commands) {}

    /** Whether the home's agent can be believed. */
    enum HostContact {
        HEARD,
        SILENT
    }

    private StatusRule() {}

    static ServerStatus of(Situation now) {
        if (now.deleted() || now.commands().contains(Commands.DELETE)) {
            return ServerStatus.DELETING;
        }
        if (now.commands().contains(Commands.CREATE)) {
            return ServerStatus.INITIALIZING;
        }
        if (now.home() == HostContact.SILENT) {
            return ServerStatus.UNKNOWN;
        }
        if (now.commands().contains(Commands.MIGRATE)) {
            return ServerStatus.MIGRATING;
        }
        return now.seen().map(seen -> settled(now.wanted(), seen)).orElse(ServerStatus.UNKNOWN);
    }

    private static ServerStatus settled(Power wanted, GuestState seen) {
        boolean on = wanted == Power.ON;
        return switch (seen) {
            case RUNNING -> on ? ServerStatus.RUNNING : ServerStatus.STOPPING;
            case OFF -> on ? ServerStatus.STARTING : ServerStatus.OFF;
            case PREPARING, ABSENT -> on ? ServerStatus.STARTING : ServerStatus.OFF;
            case SENDING, RECEIVING, SENT -> ServerStatus.MIGRATING;
            // Whether it runs is not known for sure: its agent could not do what is wanted.
            case FAILED -> on ? ServerStatus.UNKNOWN : ServerStatus.OFF;
        };
    }
}
