/** The way to the control plane and to billing: mutual TLS, deadlines, and a short memory of the catalogue. Decides nothing. */
@NullMarked
package dev.berth.api.upstream;

import org.jspecify.annotations.NullMarked;
