/** Fills a platform with servers through the public API, as many customers' programs would. */
@NullMarked
package dev.berth.tests.seed;

import org.jspecify.annotations.NullMarked;
