package dev.berth.agent.pressure;

import dev.berth.model.unit.Ratio;

/** Shares of time in which some task waited for processor, memory, disk. */
public record PressureReading(Ratio cpu, Ratio memory, Ratio io, Source source) {
    /** How it was read: from the kernel's PSI, or from the delay of the guests' threads where PSI is off. */
    public enum Source {
        PSI("psi"),
        DELAY("delay");

        private final String wire;

        Source(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** Memory and disk waits are not known without PSI. */
    public static PressureReading ofDelay(Ratio cpu) {
        return new PressureReading(cpu, Ratio.ZERO, Ratio.ZERO, Source.DELAY);
    }
}
