/**
 * Which hosts are needed: where guests should first stand, which hosts can be emptied and switched off, which must be
 * woken, and what all of that takes in energy. It decides; it must not switch anything.
 */
@NullMarked
package dev.berth.placement.power;

import org.jspecify.annotations.NullMarked;
