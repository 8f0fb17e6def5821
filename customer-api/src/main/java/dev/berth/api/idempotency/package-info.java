/**
 * Creates that may be sent again under an {@code Idempotency-Key}: each happens once, and a repeat gets the first answer.
 * Owns the table {@code idempotency_key}. An answer is kept sealed: only the caller's token opens it.
 */
@NullMarked
package dev.berth.api.idempotency;

import org.jspecify.annotations.NullMarked;
