/** Who calls: tokens (kept as hashes only), what their holders may do, and the filter that asks. Owns the table {@code api_token}. */
@NullMarked
package dev.berth.api.token;

import org.jspecify.annotations.NullMarked;
