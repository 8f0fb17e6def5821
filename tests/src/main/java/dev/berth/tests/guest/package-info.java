/** Guests as seen over their network: the micro image's command server, and the ticks that show every pause. */
@NullMarked
package dev.berth.tests.guest;

import org.jspecify.annotations.NullMarked;
