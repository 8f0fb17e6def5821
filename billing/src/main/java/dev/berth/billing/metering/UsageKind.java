package dev.berth.billing.metering;

/** What a usage event says about a server. */
public enum UsageKind {
    /** The create was accepted: the clock starts. */
    STARTED,
    /** The delete was accepted: the clock ends. */
    ENDED,
    /** The create failed: nothing is owed. */
    VOIDED
}
