/** Server types with their prices, as the public API shows them. */
@NullMarked
package dev.berth.api.servertype;

import org.jspecify.annotations.NullMarked;
