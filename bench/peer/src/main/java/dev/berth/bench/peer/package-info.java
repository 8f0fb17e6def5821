/** A bare endpoint on the platform's own tables: the peer that the public API's speed is compared with. */
@NullMarked
package dev.berth.bench.peer;

import org.jspecify.annotations.NullMarked;
