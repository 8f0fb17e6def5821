/** Lists in pages: reading {@code page}, {@code per_page} and {@code sort}, cutting what is held in memory, telling the rest of the way. */
@NullMarked
package dev.berth.api.page;

import org.jspecify.annotations.NullMarked;
