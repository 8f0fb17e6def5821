package dev.berth.control.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a host stands with the control plane; computed, never stored.
 * <pre>
 * REGISTERED ──enrolled──► ONLINE ◄──heard of, or not──► OFFLINE
 *      any ──revoked──► REVOKED ──enrolled anew──► ONLINE
 * </pre>
 */
public enum HostState {
    /** Its agent has no certificate yet. */
    REGISTERED,
    ONLINE,
    /** Not heard of lately. */
    OFFLINE,
    REVOKED;

    static HostState of(
            boolean enrolled,
            Optional<Instant> revoked,
            Optional<Instant> lastSeen,
            Instant now,
            Duration offlineAfter) {
        if (revoked.isPresent()) {
            return REVOKED;
        }
        if (!enrolled) {
            return REGISTERED;
        }
        boolean heard =
                lastSeen.filter(seen -> !seen.plus(offlineAfter).isBefore(now)).isPresent();
        return heard ? ONLINE : OFFLINE;
    }

    /** As the contracts spell it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
