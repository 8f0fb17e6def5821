/** How failures look to a client: one body, one mapper from {@code Problem} to HTTP. Internal texts end here, in the log. */
@NullMarked
package dev.berth.api.error;

import org.jspecify.annotations.NullMarked;
