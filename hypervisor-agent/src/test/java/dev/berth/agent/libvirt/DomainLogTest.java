package dev.berth.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as libvirt 9.0 and QEMU 10.0 wrote them when guests ended in each of these ways. */
class DomainLogTest {
    private static final String BEGIN =
            "2026-11-25 22:15:50.101+0000: starting up libvirt version: 9.0.0, package: 9.0.0-4\n";
    private static final String BY_LIBVIRT =
            "2026-11-25T22:16:12.441421Z qemu-system-x86_64: terminating on signal 15 from pid 22789 (%s)\n";
    private static final String END = "2026-11-25 22:16:14.475+0000: shutting down, reason=%s\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "libvirtd, shutdown, true",
        "/usr/sbin/libvirtd, shutdown, true",
        "/usr/sbin/virtqemud, shutdown, true",
        "libvirtd, destroyed, false",
        "libvirtd, migrated, false",
        // The machine goes down, or somebody kills it.
        "/sbin/init, shutdown, false",
        "bash, shutdown, false",
    })
    void tellsHowTheGuestEnded(String killer, String reason, boolean byItself) throws IOException {
        // Given
        write(BEGIN + BY_LIBVIRT.formatted(killer) + END.formatted(reason));

        // When
        boolean said = new DomainLog(folder).saysEndedByItself("berth-5");

        // Then
        assertThat(said).isEqualTo(byItself);
    }

    @Test
    void looksAtTheLastRunOnly() throws IOException {
        // Given
        String ended = BEGIN + BY_LIBVIRT.formatted("libvirtd") + END.formatted("shutdown");
        String killed = BEGIN + BY_LIBVIRT.formatted("bash") + END.formatted("shutdown");

        // When, then
        write(ended + BEGIN);
        assertThat(new DomainLog(folder).saysEndedByItself("berth-5")).isFalse();
        write(ended + BEGIN + END.formatted("crashed"));
        assertThat(new DomainLog(folder).saysEndedByItself("berth-5")).isFalse();
        write(killed + ended);
        assertThat(new DomainLog(folder).saysEndedByItself("berth-5")).isTrue();
    }

    @Test
    void looksAtTheEndOfALongLog() throws IOException {
        // Given
        write(BEGIN + "a warning of QEMU's\n".repeat(10_000) + END.formatted("shutdown"));

        // When, then
        assertThat(new DomainLog(folder).saysEndedByItself("berth-5")).isTrue();
    }

    @Test
    void knowsNothingWithoutALog() {
        assertThat(new DomainLog(folder).saysEndedByItself("berth-5")).isFalse();
    }

    private void write(String log) throws IOException {
        Files.writeString(folder.resolve("berth-5.log"), log);
    }
}
