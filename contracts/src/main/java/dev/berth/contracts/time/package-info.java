/** Time as it travels. */
@NullMarked
package dev.berth.contracts.time;

import org.jspecify.annotations.NullMarked;
