/** Servers: translates requests for the control plane and its answers for the client. The control plane owns every fact. */
@NullMarked
package dev.berth.api.server;

import org.jspecify.annotations.NullMarked;
