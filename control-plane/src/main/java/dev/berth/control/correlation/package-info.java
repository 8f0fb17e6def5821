/** The id that names a customer's request in all logs: where it comes in, and who works on it now. Owns no fact. */
@NullMarked
package dev.berth.control.correlation;

import org.jspecify.annotations.NullMarked;
