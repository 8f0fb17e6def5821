/** Processes killed in the middle of work, and bad input: what happens is said, and nothing is lost. */
@NullMarked
package dev.berth.tests.faults;

import org.jspecify.annotations.NullMarked;
