/** Azure's V1 requests played against a fleet of equal hosts: plain packers beside the engine. Decides nothing itself. */
@NullMarked
package dev.berth.bench.azure;

import org.jspecify.annotations.NullMarked;
