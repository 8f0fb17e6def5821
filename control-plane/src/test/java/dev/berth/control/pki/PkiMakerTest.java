package dev.berth.control.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkiMakerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void makesCertificatesThatEachServiceCanServeAndCallWith() throws Exception {
        // When
        make(NOW, "10.77.0.254", "box.example");

        // Then
        var files = new PkiFolder(folder);
        var certificate = files.readCertificate("billing.pem");
        assertThat(Subject.of(certificate.getSubjectX500Principal())).contains(new Subject("billing", Role.SERVICE));
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames().stream().map(entry -> String.valueOf(entry.get(1))))
                .contains("10.77.0.254", "box.example", "billing", "localhost", "127.0.0.1");
        assertThat(files.readAuthority().vouchesFor(certificate, NOW)).isTrue();
        assertThat(Pem.privateKey(Files.readString(folder.resolve("billing.key")))
                        .getFormat())
                .isEqualTo("PKCS#8");
        assertThat(store("control-plane.p12").getCertificateChain("control-plane"))
                .hasSize(2);
        assertThat(store("truststore.p12").isCertificateEntry("ca")).isTrue();
    }

    @Test
    void keepsSecretsToTheirOwner() throws Exception {
        // When
        make(NOW);

        // Then
        for (String secret : List.of("ca.key", "billing.key", "billing.p12", "password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsWhatIsGood() throws Exception {
        // Given
        make(NOW, "a.example");

        // When
        var told = make(NOW.plus(Duration.ofDays(300)), "a.example");

        // Then
        assertThat(told).containsExactly("kept control-plane", "kept customer-api", "kept billing");
    }

    @Test
    void renewsWhatHasLessThan30DaysLeftAndKeepsTheAuthority() throws Exception {
        // Given
        make(NOW);
        var authority = new PkiFolder(folder).readAuthority().certificate();

        // When
        var told = make(NOW.plus(Duration.ofDays(340)));

        // Then
        assertThat(told).contains("made billing: it had less than 30 days left");
        assertThat(new PkiFolder(folder).readAuthority().certificate()).isEqualTo(authority);
    }

    @Test
    void renewsWhatLacksAName() throws Exception {
        // Given
        make(NOW);

        // When
        var told = make(NOW, "new.example");

        // Then
        assertThat(told).contains("made billing: it did not have all names");
    }

    @Test
    void neverReplacesAnAuthorityWhoseKeyIsGone() throws Exception {
        // Given
        make(NOW);
        Files.delete(folder.resolve("ca.key"));

        // When, then
        assertThatThrownBy(() -> make(NOW)).isInstanceOf(IOException.class).hasMessageContaining("ca.key is not");
    }

    private List<String> make(Instant now, String... names) throws Exception {
        List<String> told = new ArrayList<>();
        new PkiMaker(new PkiFolder(folder), now, told::add).make(List.of(names));
        return told;
    }

    private KeyStore store(String name) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        char[] password = Files.readString(folder.resolve("password")).toCharArray();
        try (var in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, password);
        }
        return store;
    }
}
