/** Labels and label selectors as they come in requests. */
@NullMarked
package dev.berth.api.label;

import org.jspecify.annotations.NullMarked;
