/**
 * Decides where guests run: (fleet snapshot, policy) → answer + reasons. Owns every such decision. It must not read a
 * clock, do I/O, hold state, or act on what it decides: the same input always gives the same answer.
 */
@NullMarked
package dev.berth.placement;

import org.jspecify.annotations.NullMarked;
