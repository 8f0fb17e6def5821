/** Images, as the public API shows them. */
@NullMarked
package dev.berth.api.image;

import org.jspecify.annotations.NullMarked;
