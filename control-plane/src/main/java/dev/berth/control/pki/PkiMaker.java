package dev.berth.control.pki;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/** Fills a PKI folder with what is missing or about to expire; what is good stays as it is. */
final class PkiMaker {
    private static final List<String> SERVICES = List.of("control-plane", "customer-api", "billing");
    private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1", "::1");
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final PkiFolder folder;
    private final Instant now;
    private final Consumer<String> told;

    PkiMaker(PkiFolder folder, Instant now, Consumer<String> told) {
        this.folder = folder;
        this.now = now;
        this.told = told;
    }

    /** {@code names}: under which names and addresses the services are reached, besides their own and localhost. */
    void make(Collection<String> names) throws IOException, GeneralSecurityException {
        folder.create();
        boolean newPassword = !folder.has("password");
        if (newPassword) {
            folder.writePassword();
            told.accept("made password");
        }
        var authority = authority();
        if (newPassword || !folder.has("truststore.p12")) {
            folder.writeTrustStore(authority.certificate());
            told.accept("made truststore.p12");
        }
        for (String service : SERVICES) {
            Set<String> wanted = new HashSet<>(names);
            wanted.add(service);
            wanted.addAll(ALWAYS);
            String reason = whyRenew(service, authority, wanted, newPassword);
            if (reason.isEmpty()) {
                told.accept("kept " + service);
            } else {
                makeService(service, authority, wanted);
                told.accept("made %s: it %s".formatted(service, reason));
            }
        }
    }

    private CertificateAuthority authority() throws IOException, GeneralSecurityException {
        if (folder.has("ca.pem", "ca.key")) {
            return folder.readAuthority();
        }
        if (folder.has("ca.pem")) {
            throw new IOException("%s is there but ca.key is not: put it back, or move the folder away to start anew"
                    .formatted(folder.path("ca.pem")));
        }
        var authority = CertificateAuthority.create(now);
        folder.writeAuthority(authority);
        folder.writeTrustStore(authority.certificate());
        told.accept("made ca with fingerprint " + Fingerprint.of(authority.certificate()));
        return authority;
    }

    private String whyRenew(String service, CertificateAuthority authority, Set<String> names, boolean newPassword)
            throws IOException, GeneralSecurityException {
        if (!folder.has(service + ".pem", service + ".key", service + ".p12")) {
            return "was missing";
        }
        if (newPassword) {
            return "had another password";
        }
        var present = folder.readCertificate(service + ".pem");
        if (!authority.vouchesFor(present, now)) {
            return "was of another ca or out of date";
        }
        if (!authority.vouchesFor(present, now.plus(RENEW_BEFORE))) {
            return "had less than 30 days left";
        }
        return namesOf(present).containsAll(normal(names)) ? "" : "did not have all names";
    }

    private void makeService(String service, CertificateAuthority authority, Set<String> names)
            throws IOException, GeneralSecurityException {
        KeyPair pair = CertificateAuthority.newKeys();
        List<GeneralName> alternatives = names.stream()
                .sorted()
                .map(name -> new GeneralName(
                        ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toList();
        var certificate = authority.signService(service, pair.getPublic(), alternatives, now);
        folder.writeService(service, pair.getPrivate(), certificate, authority.certificate());
    }

    private static Set<String> namesOf(X509Certificate certificate) throws GeneralSecurityException {
        var entries = certificate.getSubjectAlternativeNames();
        Set<String> names = new HashSet<>();
        if (entries != null) {
            entries.forEach(entry -> names.add(String.valueOf(entry.get(1))));
        }
        return names;
    }

    /** As the JDK spells them when it reads a certificate: IPv6 addresses in full. */
    private static Set<String> normal(Set<String> names) throws IOException {
        Set<String> spelled = new HashSet<>();
        for (String name : names) {
            // An address literal is only parsed; nothing is looked up.
            spelled.add(name.contains(":") ? InetAddress.getByName(name).getHostAddress() : name);
        }
        return spelled;
    }
}
