/** Hands images' files to agents, by HTTPS and against a ticket that is as good as their stream. Owns nothing. */
@NullMarked
package dev.berth.control.image;

import org.jspecify.annotations.NullMarked;
