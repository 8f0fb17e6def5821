/** Hosts, for operators; the control plane owns every fact. */
@NullMarked
package dev.berth.api.host;

import org.jspecify.annotations.NullMarked;
