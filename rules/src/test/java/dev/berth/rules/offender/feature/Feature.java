package dev.berth.rules.offender.feature;

import dev.berth.rules.offender.store.SqlGuestStore;
import java.util.Optional;

/** The other half of the cycle. */
public record Feature(Optional<SqlGuestStore> store) {}
