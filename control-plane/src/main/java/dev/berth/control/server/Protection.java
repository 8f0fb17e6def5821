package dev.berth.control.server;

import dev.berth.model.problem.Problem;

/** What its owner has forbidden to happen to a server by mistake. */
public record Protection(boolean delete, boolean rebuild) {
    static final Protection NONE = new Protection(false, false);

    void requireDeletable() {
        if (delete) {
            throw new Problem.Protected("server deletion").asException();
        }
    }
}
