package dev.berth.control.server;

import dev.berth.model.problem.Problem;
import java.util.Optional;

/** What is to be protected from now on; what is empty stays. A server is protected from both or from neither. */
public record ProtectionChange(Optional<Boolean> delete, Optional<Boolean> rebuild) {

    Protection applyTo(Protection now) {
        var next = new Protection(delete.orElse(now.delete()), rebuild.orElse(now.rebuild()));
        if (next.delete() != next.rebuild()) {
            throw new Problem.Invalid(
                            "rebuild",
                            "would be %s while delete is %s; both must be the same"
                                    .formatted(next.rebuild(), next.delete()))
                    .asException();
        }
        return next;
    }
}
