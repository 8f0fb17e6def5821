package dev.berth.control.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.pki.Fingerprint;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class EnrollmentTokenTest {

    @Test
    void carriesASecretAndTheFingerprintOfTheAuthority() {
        // Given
        var authority = new Fingerprint("ab".repeat(32));

        // When
        var token = EnrollmentToken.create(new SecureRandom(), authority);

        // Then
        assertThat(token.text()).matches("[A-Za-z0-9_-]{43}\\.(ab){32}");
        assertThat(EnrollmentToken.parse(token.text())).contains(token);
        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void isNothingElse() {
        assertThat(EnrollmentToken.parse("")).isEmpty();
        assertThat(EnrollmentToken.parse("short." + "ab".repeat(32))).isEmpty();
        assertThat(EnrollmentToken.parse("a".repeat(43))).isEmpty();
    }
}
