/**
 * What billing must know. Owns the table {@code usage_outbox}: facts are written in the transaction in which they arise,
 * and sent in their order afterwards. Knows no prices.
 */
@NullMarked
package dev.berth.control.usage;

import org.jspecify.annotations.NullMarked;
