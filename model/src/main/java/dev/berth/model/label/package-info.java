/** Labels of resources and the selectors that pick by them. */
@NullMarked
package dev.berth.model.label;

import org.jspecify.annotations.NullMarked;
