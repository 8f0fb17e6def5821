/** Sizes, counts and ratios as types: no bare number with a unit in its name crosses a method. */
@NullMarked
package dev.berth.model.unit;

import org.jspecify.annotations.NullMarked;
