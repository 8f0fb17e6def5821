package dev.berth.placement.policy;

import dev.berth.model.unit.Ratio;

/** A share of a host's CPU and of its memory; CPU is of estimated demand, so it may lie above one. */
public record Utilisation(Ratio cpu, Ratio memory) {

    public Utilisation {
        Checks.positive("cpu utilisation", cpu);
        Checks.positive("memory utilisation", memory);
    }
}
