package dev.berth.control.host;

/** A host that awaits its agent; the token is shown this once and kept nowhere. */
public record RegisteredHost(Host host, EnrollmentToken token) {

    @Override
    public String toString() {
        return "RegisteredHost[%s]".formatted(host.name());
    }
}
