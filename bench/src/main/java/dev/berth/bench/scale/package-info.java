/** How the engine's times and memory grow with the fleet, beside a scan of every host and a plain best fit. */
@NullMarked
package dev.berth.bench.scale;

import org.jspecify.annotations.NullMarked;
