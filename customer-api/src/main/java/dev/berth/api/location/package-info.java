/** Locations and datacenters, as the public API shows them. */
@NullMarked
package dev.berth.api.location;

import org.jspecify.annotations.NullMarked;
