/**
 * Measures the placement engine on real workloads and prints tables; one package for each bench. It drives the engine
 * that the control plane uses and holds the baselines it is compared with; nothing here is shipped.
 */
@NullMarked
package dev.berth.bench;

import org.jspecify.annotations.NullMarked;
