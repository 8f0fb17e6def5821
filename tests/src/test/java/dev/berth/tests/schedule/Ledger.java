package dev.berth.tests.schedule;

import dev.berth.tests.schedule.Picture.Span;
import dev.berth.tests.schedule.Picture.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one schedule was answered: each server that was accepted, and what its owner asked for last. */
final class Ledger {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Entry> present = new HashMap<>();

    /** One server, from its accepted create on. */
    static final class Entry {
        final long id;
        final Instant began;
        /** Empty when the create was accepted without an answer, and only found later. */
        final Optional<Long> createAction;

        /** What was last heard of that action; it changes no more once it is another than "running". */
        String createStatus = "running";

        Optional<Wanted> wanted = Optional.of(Wanted.RUNNING);
        Optional<Span> ended = Optional.empty();

        Entry(long id, Instant began, Optional<Long> createAction) {
            this.id = id;
            this.began = began;
            this.createAction = createAction;
        }
    }

    void created(int place, Entry entry) {
        entries.add(entry);
        present.put(place, entry);
    }

    void deleted(int place, Span when) {
        var entry = Objects.requireNonNull(present.remove(place), "nothing at place " + place);
        entry.wanted = Optional.of(Wanted.GONE);
        entry.ended = Optional.of(when);
    }

    /** The place is free again; what it held is left as it is. */
    void leave(int place) {
        present.remove(place);
    }

    Optional<Entry> at(int place) {
        return Optional.ofNullable(present.get(place));
    }

    /** Every server is known to be wanted, or not. */
    boolean isSure() {
        return entries.stream().noneMatch(entry -> entry.wanted.isEmpty() || entry.createAction.isEmpty());
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Integer> places() {
        return List.copyOf(present.keySet());
    }
}
