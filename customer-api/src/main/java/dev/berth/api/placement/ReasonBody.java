package dev.berth.api.placement;

import dev.berth.contracts.control.v1.ReasonDto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why not: {@code rule} for programs, {@code reason} for people. */
@Schema(name = "WhyNot")
record ReasonBody(String rule, String reason) {

    static ReasonBody of(ReasonDto reason) {
        return new ReasonBody(reason.getRule(), reason.getWords());
    }

    static @Nullable ReasonBody orNull(boolean present, ReasonDto reason) {
        return present ? of(reason) : null;
    }
}
