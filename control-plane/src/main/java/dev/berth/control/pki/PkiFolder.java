package dev.berth.control.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;

/**
 * The files of the PKI folder. Everything but certificates is readable by its owner only, and each file is written aside
 * and renamed, so that a reader never meets half of one.
 */
final class PkiFolder {
    private static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> PUBLIC = PosixFilePermissions.fromString("rw-r--r--");

    private final Path folder;

    PkiFolder(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String... names) {
        for (String name : names) {
            if (!Files.isReadable(path(name))) {
                return false;
            }
        }
        return true;
    }

    void create() throws IOException {
        Files.createDirectories(folder);
    }

    CertificateAuthority readAuthority() throws IOException, GeneralSecurityException {
        return new CertificateAuthority(readCertificate("ca.pem"), Pem.privateKey(Files.readString(path("ca.key"))));
    }

    void writeAuthority(CertificateAuthority authority) throws IOException, GeneralSecurityException {
        writeSecret("ca.key", Pem.of(authority.key()));
        writePublic("ca.pem", Pem.of(authority.certificate()));
    }

    X509Certificate readCertificate(String name) throws IOException, GeneralSecurityException {
        var chain = Pem.certificates(Files.readString(path(name)));
        if (chain.isEmpty()) {
            throw new IOException("%s holds no certificate".formatted(path(name)));
        }
        return chain.getFirst();
    }

    void writeService(String service, PrivateKey key, X509Certificate... chain)
            throws IOException, GeneralSecurityException {
        writeSecret(service + ".key", Pem.of(key));
        writeStore(service + ".p12", store -> store.setKeyEntry(service, key, password(), chain));
        // Last: the certificate's presence says that the rest is complete.
        writePublic(service + ".pem", Pem.of(chain));
    }

    void writeTrustStore(Certificate authority) throws IOException, GeneralSecurityException {
        writeStore("truststore.p12", store -> store.setCertificateEntry("ca", authority));
    }

    void writePassword() throws IOException, GeneralSecurityException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        writeSecret("password", Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private char[] password() throws IOException {
        return Files.readString(path("password")).strip().toCharArray();
    }

    private void writeStore(String name, Filling filling) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        filling.fill(store);
        write(name, SECRET, out -> store.store(out, password()));
    }

    private void writeSecret(String name, String text) throws IOException, GeneralSecurityException {
        write(name, SECRET, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void writePublic(String name, String text) throws IOException, GeneralSecurityException {
        write(name, PUBLIC, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void write(String name, Set<PosixFilePermission> permissions, Content content)
            throws IOException, GeneralSecurityException {
        Path aside = Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(SECRET));
        try (OutputStream out = Files.newOutputStream(aside)) {
            content.writeTo(out);
        }
        Files.setPosixFilePermissions(aside, permissions);
        Files.move(aside, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException, GeneralSecurityException;
    }

    @FunctionalInterface
    private interface Filling {
        void fill(KeyStore store) throws IOException, GeneralSecurityException;
    }
}
