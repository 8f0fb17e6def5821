package dev.berth.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boots the probe guest under TCG, which always can: so that a silent probe under KVM means KVM. */
class ProbeGuestLabIT {

    @Test
    void reachesItsFirstProcessWhereGuestsCanRun(@TempDir Path folder) {
        // Given
        Path kernel = Path.of(System.getProperty("berth.lab.images", "../.berth/images/micro"), "vmlinuz");
        if (!Files.exists(kernel)) {
            System.out.println("ProbeGuestLabIT is skipped: no micro image, run lab/image/build");
        }
        Assumptions.assumeTrue(Files.exists(kernel), "no micro image");

        // When
        String answer = new ProbeGuest(folder, kernel, Duration.ofMinutes(2)).boot("tcg");

        // Then
        assertThat(answer).isEqualTo(ProbeGuest.BOOTED);
    }
}
