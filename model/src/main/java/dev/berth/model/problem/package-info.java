/** Expected failures, free of any transport: what the caller can act on, and what only operators may read. */
@NullMarked
package dev.berth.model.problem;

import org.jspecify.annotations.NullMarked;
