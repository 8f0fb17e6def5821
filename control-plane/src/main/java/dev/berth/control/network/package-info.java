/** Addresses of guests. Owns the table {@code address}: one row an address that is held, so none is ever held twice. */
@NullMarked
package dev.berth.control.network;

import org.jspecify.annotations.NullMarked;
