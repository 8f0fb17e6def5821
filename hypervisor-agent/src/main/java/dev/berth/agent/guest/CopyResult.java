package dev.berth.agent.guest;

/** How a copy ended. */
public sealed interface CopyResult {
    /** The guest runs at the peer and no longer here. */
    record Moved(CopyStats stats) implements CopyResult {}

    /** The guest was left here, running unless the hypervisor says otherwise. */
    record NotMoved(String reason) implements CopyResult {}

    /** Neither this hypervisor nor the peer's could say; to be asked again. */
    record Unknown(String reason) implements CopyResult {}
}
