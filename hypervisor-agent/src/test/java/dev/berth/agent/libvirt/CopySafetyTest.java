package dev.berth.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopySafetyTest {

    @Test
    void anOldEmulatorMustNotCopy() {
        assertThat(new CopySafety(Accelerator.TCG).danger(7_002_022))
                .hasValueSatisfying(words -> assertThat(words).contains("QEMU 7.2", "9.0 or newer"));
    }

    @Test
    void aNewEmulatorAndAnyHardwareMayCopy() {
        assertThat(new CopySafety(Accelerator.TCG).danger(10_000_002)).isEmpty();
        assertThat(new CopySafety(Accelerator.KVM).danger(7_002_022)).isEmpty();
    }
}
