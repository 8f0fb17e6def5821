/** Tests of the service as a whole, over HTTP, with a real PostgreSQL. */
@NullMarked
package dev.berth.api;

import org.jspecify.annotations.NullMarked;
