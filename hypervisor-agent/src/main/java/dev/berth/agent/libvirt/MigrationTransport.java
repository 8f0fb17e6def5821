package dev.berth.agent.libvirt;

/** How this host's libvirtd reaches another one's. TCP is unprotected: for a closed laboratory only. */
public enum MigrationTransport {
    TLS,
    TCP;

    String uri(String address) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        return "qemu+%s://%s/system".formatted(this == TLS ? "tls" : "tcp", host);
    }
}
