/** Where the engine is asked, so that nobody's event loop waits for it. Knows no feature. */
@NullMarked
package dev.berth.control.thinking;

import org.jspecify.annotations.NullMarked;
