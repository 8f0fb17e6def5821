package dev.berth.agent.enrollment;

import dev.berth.model.id.HostId;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** This host's certificate, its key, and the one authority it trusts. */
public record Identity(HostId host, X509Certificate certificate, PrivateKey key, X509Certificate authority) {
    @Override
    public String toString() {
        return "Identity[host=" + host + "]";
    }
}
