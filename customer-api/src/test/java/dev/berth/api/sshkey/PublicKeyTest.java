package dev.berth.api.sshkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM a comment";

    @Test
    void hasTheFingerprintThatSshKeygenShows() {
        // When
        var key = PublicKey.parse(KEY + "\n");

        // Then
        assertThat(key.line()).isEqualTo(KEY);
        assertThat(key.fingerprint()).isEqualTo("97:74:29:04:f3:0a:60:47:1a:21:2b:88:13:e0:e8:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssh-ed25519",
                "ssh-ed25519 !!!!",
                "ssh-ed25519 AAAA",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5",
                "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM",
                "ssh-unknown AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM",
                "command=\"reboot\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM a comment",
            })
    void refusesWhatIsNoPublicKey(String text) {
        // When
        var refused = assertThatThrownBy(() -> PublicKey.parse(text));

        // Then
        refused.hasMessageContaining("public_key");
    }

    @Test
    void refusesASecondLine() {
        // When
        var refused = assertThatThrownBy(() -> PublicKey.parse(KEY + "\n" + KEY));

        // Then
        refused.hasMessageContaining("one line");
    }
}
