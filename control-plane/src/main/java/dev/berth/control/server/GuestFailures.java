package dev.berth.control.server;

import dev.berth.control.guest.GuestProblem;
import dev.berth.model.problem.Problem;
import java.util.Optional;

/** What an agent's problem means to the customer. The agent's own words are for operators and stay in the observed row. */
final class GuestFailures {

    private GuestFailures() {}

    /** The problem, unless it may pass by itself while the operation waits. */
    static Optional<Problem> lasting(GuestProblem problem) {
        return switch (problem.code()) {
            case "hypervisor_down", "image_unavailable" -> Optional.empty();
            case "image_checksum" ->
                failed(problem, "the image could not be verified on the host; choose another image or try again later");
            case "storage_full" -> failed(problem, "the host has no room for the disk; try again");
            case "start_failed" -> failed(problem, "the server could not be started; try again, or with another image");
            default -> failed(problem, "the host could not do what was asked; try again later");
        };
    }

    private static Optional<Problem> failed(GuestProblem problem, String words) {
        return Optional.of(new Problem.WrongState(problem.code(), words));
    }
}
