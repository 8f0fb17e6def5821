package dev.berth.control.operation;

import dev.berth.control.guest.GuestPicture;
import java.util.function.Function;

/** Something that an operation waits for: a pure rule over what is wanted and what was seen of its server's guest. */
public record Fact(String name, Function<GuestPicture, Answer> rule) {

    public Answer in(GuestPicture picture) {
        return rule.apply(picture);
    }
}
