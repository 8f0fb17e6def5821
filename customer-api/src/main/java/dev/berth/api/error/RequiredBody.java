package dev.berth.api.error;

import org.jspecify.annotations.Nullable;

/** Turns away requests that must say something and say nothing. */
public final class RequiredBody {

    private RequiredBody() {}

    public static <T> T of(@Nullable T body) {
        if (body == null) {
            throw Refusal.NO_BODY.asException();
        }
        return body;
    }
}
