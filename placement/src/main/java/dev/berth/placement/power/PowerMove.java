package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;

/**
 * One move of a plan.
 *
 * @param words what it is for, in words that an operator reads
 */
public record PowerMove(ServerId server, HostId source, HostId target, Aim aim, String words) {

    /** What a move is for. */
    public enum Aim {
        /** Its host is about to be asked for more than it has. */
        RELIEVE,
        /** Its host is to be switched off. */
        EMPTY
    }
}
