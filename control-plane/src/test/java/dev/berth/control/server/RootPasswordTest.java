package dev.berth.control.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RootPasswordTest {

    @Test
    void theSameSeedGivesTheSamePassword() {
        assertThat(RootPassword.from("seed").text())
                .isEqualTo(RootPassword.from("seed").text())
                .matches("[a-zA-Z2-9]{20}");
    }

    @Test
    void otherSeedsGiveOtherPasswords() {
        Set<String> passwords = new HashSet<>();
        for (int seed = 0; seed < 1000; seed++) {
            passwords.add(RootPassword.from("seed " + seed).text());
        }

        assertThat(passwords).hasSize(1000);
    }

    @Test
    void isNeverShownByAccident() {
        var password = RootPassword.from("seed");

        assertThat(password.toString()).doesNotContain(password.text());
    }
}
