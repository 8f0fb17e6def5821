package dev.berth.tests.schedule;

import dev.berth.tests.schedule.Step.Act;
import dev.berth.tests.schedule.Step.Break;
import dev.berth.tests.schedule.Step.Create;
import dev.berth.tests.schedule.Step.Delete;
import dev.berth.tests.schedule.Step.Fault;
import dev.berth.tests.schedule.Step.Heal;
import dev.berth.tests.schedule.Step.Kill;
import dev.berth.tests.schedule.Step.Move;
import dev.berth.tests.schedule.Step.Part;
import dev.berth.tests.schedule.Step.Pause;
import dev.berth.tests.schedule.Step.Rename;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What one seed does: the same seed always does the same. Pure. */
record Schedule(long seed, List<Step> steps) {
    /** How many servers one schedule has at most. */
    static final int PLACES = 4;

    static final List<String> VERBS = List.of("poweron", "poweroff", "reset", "reboot");

    private static final int SHORTEST = 12;
    private static final int LONGEST = 24;
    private static final int LONGEST_PAUSE_MILLISECONDS = 600;
    private static final long OFTEN_UNTIL = 200;
    private static final int ONE_KILL_IN = 25;
    private static final int ONE_KILL_LATER_IN = 50;
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final List<Part> PARTS = List.of(Part.values());

    Schedule {
        steps = List.copyOf(steps);
    }

    static Schedule of(long seed) {
        var random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        steps.add(new Create(0));
        steps.add(new Create(1));
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        while (steps.size() < length) {
            steps.add(next(random));
        }
        // Kills hit every schedule that is played at the same time, so only some have one. They come in the middle of
        // their seeds: at the end there would be nothing left for them to disturb.
        int interval = seed <= OFTEN_UNTIL ? ONE_KILL_IN : ONE_KILL_LATER_IN;
        if (Math.floorMod(seed, interval) == interval / 2) {
            steps.add(
                    random.nextInt(2, steps.size()), new Kill(PARTS.get(Math.floorMod(seed / interval, PARTS.size()))));
        }
        return new Schedule(seed, steps);
    }

    private static Step next(Random random) {
        int place = random.nextInt(PLACES);
        int chance = random.nextInt(100);
        if (chance < 18) {
            return new Create(place);
        }
        if (chance < 28) {
            return new Delete(place);
        }
        if (chance < 53) {
            return new Act(place, VERBS.get(random.nextInt(VERBS.size())));
        }
        if (chance < 58) {
            return new Rename(place);
        }
        if (chance < 73) {
            return new Move(place);
        }
        if (chance < 83) {
            return new Break(place, FAULTS.get(random.nextInt(FAULTS.size())));
        }
        if (chance < 88) {
            return new Heal();
        }
        return new Pause(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLISECONDS)));
    }

    /** One line a step, to be read beside a failure. */
    @Override
    public String toString() {
        return steps.stream()
                .map(Step::toString)
                .collect(Collectors.joining("\n  ", "schedule of seed " + seed + "\n  ", ""));
    }
}
