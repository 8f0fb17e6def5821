package dev.berth.tests.guest;

import dev.berth.tests.guest.TickReceiver.Tick;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** The ticks of one guest, in the order of their arrival, and what they tell. */
public record TickRecord(List<Tick> ticks) {

    public TickRecord {
        ticks = List.copyOf(ticks);
    }

    /** The part that arrived between two readings of {@link System#nanoTime}. */
    public TickRecord between(long fromNanos, long untilNanos) {
        return new TickRecord(ticks.stream()
                .filter(tick -> tick.arrivedNanos() >= fromNanos && tick.arrivedNanos() <= untilNanos)
                .toList());
    }

    /** The longest time without a tick: an upper bound of how long the guest stood still. */
    public Duration longestGap() {
        long longest = 0;
        for (int i = 1; i < ticks.size(); i++) {
            longest = Math.max(
                    longest, ticks.get(i).arrivedNanos() - ticks.get(i - 1).arrivedNanos());
        }
        return Duration.ofNanos(longest);
    }

    /** A guest that had been started anew would count from the beginning again. */
    public boolean neverWentBack() {
        for (int i = 1; i < ticks.size(); i++) {
            if (ticks.get(i).counter() < ticks.get(i - 1).counter()) {
                return false;
            }
        }
        return true;
    }

    /** A guest that ran twice would send the same count twice. */
    public boolean neverRepeated() {
        var seen = new HashSet<Long>();
        return ticks.stream().allMatch(tick -> seen.add(tick.counter()));
    }

    /** How many were sent, by the guest's own counter. */
    public long sent() {
        return ticks.isEmpty()
                ? 0
                : ticks.getLast().counter() - ticks.getFirst().counter() + 1;
    }

    public long lost() {
        return sent() - ticks.stream().map(Tick::counter).distinct().count();
    }
}
