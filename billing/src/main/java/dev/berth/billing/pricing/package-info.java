/**
 * What use costs. Pure: periods of use and versions of the prices in, lines out; no clock, no storage, nothing reactive.
 * Owns the rules of money that ADR 0011 decides.
 */
@NullMarked
package dev.berth.billing.pricing;

import org.jspecify.annotations.NullMarked;
