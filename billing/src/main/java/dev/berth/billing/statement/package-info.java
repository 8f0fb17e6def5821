/**
 * What a project owes for the current month so far, and the price list: reads use and prices, lets {@code pricing} decide,
 * and adds up. Stores nothing; a finished month becomes an invoice elsewhere.
 */
@NullMarked
package dev.berth.billing.statement;

import org.jspecify.annotations.NullMarked;
