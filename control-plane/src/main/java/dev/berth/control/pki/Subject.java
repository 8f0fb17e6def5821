package dev.berth.control.pki;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Whom a certificate of ours names: {@code CN=<name>,OU=<role>,O=Berth}. */
public record Subject(String name, Role role) {
    private static final String ORGANISATION = "Berth";

    /** Reads a certificate's subject; empty when it is none that this platform writes. */
    public static Optional<Subject> of(X500Principal principal) {
        var parts = X500Name.getInstance(principal.getEncoded());
        String name = only(parts.getRDNs(BCStyle.CN));
        String unit = only(parts.getRDNs(BCStyle.OU));
        if (name.isEmpty() || !only(parts.getRDNs(BCStyle.O)).equals(ORGANISATION)) {
            return Optional.empty();
        }
        for (Role role : Role.values()) {
            if (role.unit().equals(unit)) {
                return Optional.of(new Subject(name, role));
            }
        }
        return Optional.empty();
    }

    X500Name toName() {
        return new X500NameBuilder()
                .addRDN(BCStyle.O, ORGANISATION)
                .addRDN(BCStyle.OU, role.unit())
                .addRDN(BCStyle.CN, name)
                .build();
    }

    /** The single value of an attribute; a name with two of them is none of ours. */
    private static String only(RDN[] values) {
        return values.length == 1 ? IETFUtils.valueToString(values[0].getFirst().getValue()) : "";
    }
}
