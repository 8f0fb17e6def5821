/** Moves of servers between hosts, for operators; the control plane owns every fact. */
@NullMarked
package dev.berth.api.move;

import org.jspecify.annotations.NullMarked;
