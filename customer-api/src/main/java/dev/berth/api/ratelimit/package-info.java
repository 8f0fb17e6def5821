/** How many requests a project may make; counted in this process. */
@NullMarked
package dev.berth.api.ratelimit;

import org.jspecify.annotations.NullMarked;
