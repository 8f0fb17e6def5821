/** Clients that were not written here, unmodified. */
@NullMarked
package dev.berth.tests.conformance;

import org.jspecify.annotations.NullMarked;
