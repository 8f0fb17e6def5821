/** How busy this host is: reads the kernel's pressure and the guests' counters, and turns counters into rates. Decides nothing. */
@NullMarked
package dev.berth.agent.pressure;

import org.jspecify.annotations.NullMarked;
