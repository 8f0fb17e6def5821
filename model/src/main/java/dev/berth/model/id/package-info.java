/** The ids of things, each its own type, so that a server's id can never stand where a host's belongs. */
@NullMarked
package dev.berth.model.id;

import org.jspecify.annotations.NullMarked;
