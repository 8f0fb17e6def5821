/** How a correlation id travels from service to service: in a call's metadata. */
@NullMarked
package dev.berth.contracts.correlation;

import org.jspecify.annotations.NullMarked;
