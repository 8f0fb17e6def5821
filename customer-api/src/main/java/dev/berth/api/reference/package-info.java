/** References to other resources, as clients write them: an id, a name, or an id in quotes. */
@NullMarked
package dev.berth.api.reference;

import org.jspecify.annotations.NullMarked;
