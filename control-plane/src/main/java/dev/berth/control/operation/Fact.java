package dev.berth.control.operation;

import dev.berth.control.guest.GuestPicture;
import dev.berth.model.problem.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that an operation waits for: a pure rule over what is wanted and what was seen of its server's guest.
 *
 * @param whenLate what its owner is told when it does not come in time; without it, that this took too long
 */
public record Fact(String name, Function<GuestPicture, Answer> rule, Optional<Problem> whenLate) {

    public Fact(String name, Function<GuestPicture, Answer> rule) {
        this(name, rule, Optional.empty());
    }

    public Answer in(GuestPicture picture) {
        return rule.apply(picture);
    }
}
