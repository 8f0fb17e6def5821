package dev.berth.rules.offender;

import dev.berth.rules.offender.store.SqlGuestStore;

/** A resource that asks a store, from a feature that the store depends on. */
public record GuestResource(SqlGuestStore store) {}
