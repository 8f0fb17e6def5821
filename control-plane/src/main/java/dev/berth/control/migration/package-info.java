/**
 * Hot moves: started, carried through, settled, listed. Owns the table {@code move}. The copy itself is the agents' work;
 * which guest moves, and where to, is the engine's or the operator's word.
 */
@NullMarked
package dev.berth.control.migration;

import org.jspecify.annotations.NullMarked;
