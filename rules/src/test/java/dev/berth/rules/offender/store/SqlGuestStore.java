package dev.berth.rules.offender.store;

import dev.berth.rules.offender.feature.Feature;
import java.util.Optional;

/** A store that everybody sees, and half of a cycle. */
public record SqlGuestStore(Optional<Feature> feature) {}
