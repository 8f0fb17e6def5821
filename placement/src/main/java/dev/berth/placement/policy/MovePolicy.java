package dev.berth.placement.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How many moves there may be, and how soon after one another.
 *
 * @param atOnce moves under way in the whole fleet, those proposed now included
 * @param atOncePerHost moves under way to or from one host
 * @param atOncePerUplink moves under way over the uplink of one rack
 * @param guestCoolDown a guest that moved is left alone for so long
 * @param hostCoolDown a host that gave or took a guest is left alone for so long: its figures must settle first
 * @param noReturn a guest does not go back to where it came from for so long
 * @param windows outside of which nothing is moved, however busy a host is; what a person orders is moved at any time
 */
public record MovePolicy(
        int atOnce,
        int atOncePerHost,
        int atOncePerUplink,
        Duration guestCoolDown,
        Duration hostCoolDown,
        Duration noReturn,
        CostPolicy cost,
        MoveWindows windows) {

    public MovePolicy {
        Checks.positive("moves at once", atOnce);
        Checks.positive("moves at once per host", atOncePerHost);
        Checks.positive("moves at once per uplink", atOncePerUplink);
        Checks.notNegative("guest cool-down", guestCoolDown);
        Checks.notNegative("host cool-down", hostCoolDown);
        Checks.notNegative("no return", noReturn);
    }

    /** For how long anything depends on a move that has ended. */
    public Duration memory() {
        return Stream.of(guestCoolDown, hostCoolDown, noReturn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public static MovePolicy standard() {
        return new MovePolicy(
                2,
                1,
                2,
                Duration.ofMinutes(10),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                CostPolicy.standard(),
                MoveWindows.ALWAYS);
    }
}
