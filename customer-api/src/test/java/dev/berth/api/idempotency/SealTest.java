package dev.berth.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SECRET = "root password".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal("token", RANDOM);

    @Test
    void opensWhatTheSameTokenHasClosed() {
        String sealed = seal.close("r1", SECRET);

        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("password");
        assertThat(new Seal("token", RANDOM).open("r1", sealed)).isEqualTo(SECRET);
    }

    @Test
    void neverClosesTheSameAnswerTheSameWay() {
        assertThat(seal.close("r1", SECRET)).isNotEqualTo(seal.close("r1", SECRET));
    }

    @Test
    void opensToNoOtherTokenAndForNoOtherRequest() {
        String sealed = seal.close("r1", SECRET);

        assertThatThrownBy(() -> new Seal("another", RANDOM).open("r1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("r2", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivesAnotherTextForEachPurposeAndToken() {
        assertThat(seal.derive("a")).hasSize(64).isEqualTo(new Seal("token", RANDOM).derive("a"));
        assertThat(seal.derive("a")).isNotEqualTo(seal.derive("b"));
        assertThat(seal.derive("a")).isNotEqualTo(new Seal("another", RANDOM).derive("a"));
    }
}
