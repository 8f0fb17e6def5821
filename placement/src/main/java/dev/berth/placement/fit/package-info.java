/**
 * May this guest stand on this host? One small rule a file, asked in one visible order; each no carries its words. It
 * must not weigh what is better: that is scoring.
 */
@NullMarked
package dev.berth.placement.fit;

import org.jspecify.annotations.NullMarked;
