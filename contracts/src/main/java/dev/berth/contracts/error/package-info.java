/** How a {@link dev.berth.model.problem.Problem} crosses the wire between services, both ways, in one place. */
@NullMarked
package dev.berth.contracts.error;

import org.jspecify.annotations.NullMarked;
