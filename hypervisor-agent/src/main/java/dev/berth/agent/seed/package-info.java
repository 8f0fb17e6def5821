/** The NoCloud seed: what a guest reads at its first boot, as files and as a small disk with the label "cidata". */
@NullMarked
package dev.berth.agent.seed;

import org.jspecify.annotations.NullMarked;
