/** Servers and moves on real guests, through the public API only. */
@NullMarked
package dev.berth.tests.e2e;

import org.jspecify.annotations.NullMarked;
