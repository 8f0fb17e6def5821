/** Time in tests: a clock that is set by hand, and waiting with a deadline instead of sleeping. */
@NullMarked
package dev.berth.testkit.time;

import org.jspecify.annotations.NullMarked;
