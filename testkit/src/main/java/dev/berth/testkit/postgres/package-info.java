/** A real PostgreSQL for integration tests, one for each test JVM. */
@NullMarked
package dev.berth.testkit.postgres;

import org.jspecify.annotations.NullMarked;
