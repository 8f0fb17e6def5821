package dev.berth.api.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class NewTokenTest {

    @Test
    void has64LettersAndTheHashOfItsText() {
        // When
        var token = NewToken.random(new SecureRandom());

        // Then
        assertThat(token.text()).matches("[A-Za-z0-9]{64}");
        assertThat(token.hash()).isEqualTo(TokenHash.ofToken(token.text()));
    }

    @Test
    void doesNotShowItsTextInALog() {
        // Given
        var token = NewToken.random(new SecureRandom());

        // When
        var shown = token.toString();

        // Then
        assertThat(shown).doesNotContain(token.text());
    }

    @Test
    void hashesAsEveryOtherProgramDoes() {
        // When
        var hash = TokenHash.ofToken("abc");

        // Then
        assertThat(hash.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesATokenWhereItsHashBelongsWithoutRepeatingIt() {
        // Given
        String token = "Z".repeat(64);

        // When
        var refused = assertThatThrownBy(() -> new TokenHash(token));

        // Then
        refused.hasMessageContaining("SHA-256").hasMessageNotContaining(token);
    }
}
