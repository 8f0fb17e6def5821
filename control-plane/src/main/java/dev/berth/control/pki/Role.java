package dev.berth.control.pki;

import java.util.Locale;

/** What the bearer of a certificate is; written into its subject as the organisational unit. */
public enum Role {
    /** A host's agent; its common name is the host's id. */
    AGENT,
    /** One of the platform's services; its common name is the service's name. */
    SERVICE;

    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
