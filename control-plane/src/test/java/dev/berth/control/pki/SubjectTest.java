package dev.berth.control.pki;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @Test
    void readsWhatTheAuthorityWrites() {
        assertThat(Subject.of(new X500Principal("CN=12,OU=agent,O=Berth"))).contains(new Subject("12", Role.AGENT));
        assertThat(Subject.of(new X500Principal("O=Berth,OU=service,CN=billing")))
                .contains(new Subject("billing", Role.SERVICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=12,OU=agent,O=Other",
                "CN=12,OU=operator,O=Berth",
                "CN=12,OU=AGENT,O=Berth",
                "OU=agent,O=Berth",
                "CN=12,OU=agent,OU=service,O=Berth"
            })
    void knowsNoOtherSubject(String name) {
        assertThat(Subject.of(new X500Principal(name))).isEmpty();
    }
}
