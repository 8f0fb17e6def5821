package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent saw of one guest on its host.
 *
 * @param generation of the wanted row that the agent acted on last; 0 when it knows none
 * @param filtered a tap with the wanted filter is in place
 * @param stray present on this host, but not in its wanted set
 * @param ending with OFF, how it came about
 */
public record ObservedGuest(
        ServerId server,
        HostId host,
        long generation,
        long epoch,
        GuestState state,
        boolean filtered,
        boolean stray,
        long resetCount,
        long rebootCount,
        Ending ending,
        Optional<GuestProblem> problem,
        Optional<CopyReport> copy,
        Instant observed) {

    /** How a guest came to be off. */
    public enum Ending {
        /** Its host has made it so, or it runs. */
        NONE,
        /** In its own way, such as by its own poweroff; its agent leaves it off until it is to be started again. */
        BY_ITSELF
    }

    /** Whether this was seen after its agent had acted on the row, or on a later one. */
    public boolean answers(WantedGuest wanted) {
        return host.equals(wanted.host()) && epoch >= wanted.epoch() && generation >= wanted.generation();
    }

    /** Whether it ran before and does not now, although its agent acted on no other order in between. */
    boolean hasEndedSince(ObservedGuest before) {
        boolean stopped =
                switch (state) {
                    case ABSENT, PREPARING, OFF -> true;
                    // A hypervisor that is down says nothing of its guests: they may well run on.
                    case FAILED, RUNNING, RECEIVING, SENDING, SENT -> false;
                };
        return before.state() == GuestState.RUNNING
                && stopped
                && before.epoch() == epoch
                && before.generation() == generation;
    }
}
