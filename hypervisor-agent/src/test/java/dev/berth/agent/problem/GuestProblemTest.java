package dev.berth.agent.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk /d: qemu-img failed (1): qemu-img: /d: No space left on device",
                "seed /s: xorriso failed (32): xorriso : FAILURE : Image size 188s exceeds free space on media 18s"
            })
    void tellsAFullDiskAsOneInWhoeversWords(String text) {
        assertThat(GuestProblem.of(ProblemCode.START_FAILED, text).code()).isEqualTo(ProblemCode.STORAGE_FULL);
    }

    @Test
    void leavesOtherFailuresWhatTheyAre() {
        assertThat(GuestProblem.of(ProblemCode.START_FAILED, "no such file").code())
                .isEqualTo(ProblemCode.START_FAILED);
    }
}
