/** Amounts of a currency and hourly rates, exact: integers of the minor unit, rates of ten decimals, one rounding. */
@NullMarked
package dev.berth.model.money;

import org.jspecify.annotations.NullMarked;
