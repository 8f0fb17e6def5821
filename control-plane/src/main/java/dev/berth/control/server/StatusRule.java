package dev.berth.control.server;

import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest.Ending;
import java.util.Optional;
import java.util.Set;

/** From what is wanted, seen and going on to the one word that customers read. Pure; the table is in its test. */
final class StatusRule {

    /**
     * What the status depends on.
     *
     * @param seen on its home, whatever order the agent had acted on
     * @param ending how it came to be off
     * @param commands of the operations that go on
     */
    record Situation(
            Power wanted,
            boolean deleted,
            HostContact home,
            Optional<GuestState> seen,
            Ending ending,
            Set<String> commands) {}

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
        if (now.commands().contains(Commands.SHUTDOWN) || stopsByItself(now)) {
            return now.seen().map(seen -> settled(Power.OFF, seen)).orElse(ServerStatus.UNKNOWN);
        }
        return now.seen().map(seen -> settled(now.wanted(), seen)).orElse(ServerStatus.UNKNOWN);
    }

    /** Its owner has switched it off from inside, and has not asked for it to be on again. */
    private static boolean stopsByItself(Situation now) {
        return now.ending() == Ending.BY_ITSELF && now.commands().isEmpty();
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
