package dev.berth.agent.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.agent.fake.FakeControlPlane;
import dev.berth.agent.fake.TestAuthority;
import dev.berth.model.id.HostId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real HTTPS server with a certificate of its own authority. */
class EnrollmentTest {
    @TempDir
    private Path folder;

    @Test
    void keepsACertificateForTheKeyItMade() throws Exception {
        try (var control = new FakeControlPlane("127.0.0.1")) {
            // When
            var identity = new Enrollment(folder.resolve("identity")).identity(control.httpsUrl(), control.token());

            // Then
            assertThat(identity.host()).isEqualTo(new HostId(1));
            assertThat(identity.certificate().getSubjectX500Principal().getName())
                    .contains("OU=agent");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("identity/agent.key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void ignoresTheTokenOnceItIsEnrolled() throws Exception {
        // Given
        try (var control = new FakeControlPlane("127.0.0.1")) {
            new Enrollment(folder).identity(control.httpsUrl(), control.token());
        }

        // When
        var again = new Enrollment(folder).identity("https://127.0.0.1:1", "not a token");

        // Then
        assertThat(again.host()).isEqualTo(new HostId(1));
    }

    @Test
    void refusesAServerOfAnotherAuthority() throws Exception {
        try (var control = new FakeControlPlane("127.0.0.1")) {
            // Given
            var other = ControlPlaneTrust.fingerprintOf(new TestAuthority().certificate());

            // When, then
            assertThatThrownBy(() -> new Enrollment(folder).identity(control.httpsUrl(), "secret." + other))
                    .isInstanceOf(EnrollmentRefusedException.class)
                    .hasMessageContaining("does not end in the authority");
            assertThat(folder.resolve("agent.pem")).doesNotExist();
        }
    }

    @Test
    void refusesAServerThatIsNotTheControlPlane() throws Exception {
        try (var impostor = new FakeControlPlane("127.0.0.1", "CN=12,OU=agent,O=Berth")) {
            assertThatThrownBy(() -> new Enrollment(folder).identity(impostor.httpsUrl(), impostor.token()))
                    .isInstanceOf(EnrollmentRefusedException.class)
                    .hasMessageContaining("not the control plane");
        }
    }

    @Test
    void passesOnWhyItWasRefused() throws Exception {
        try (var control = new FakeControlPlane("127.0.0.1")) {
            // Given
            String used = control.token().replace("secret", "used");

            // When, then
            assertThatThrownBy(() -> new Enrollment(folder).identity(control.httpsUrl(), used))
                    .isInstanceOf(EnrollmentRefusedException.class)
                    .hasMessageContaining("the token was used before");
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new Enrollment(folder).identity("", ""))
                .hasMessageContaining("BERTH_AGENT_ENROLLMENT_TOKEN");
        assertThatThrownBy(() -> new Enrollment(folder).identity("https://127.0.0.1:1", "short"))
                .hasMessageContaining("<secret>.<64 hex digits>");
    }
}
