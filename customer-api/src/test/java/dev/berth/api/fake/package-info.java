/** Stand-ins for the control plane and for billing: real gRPC servers that keep their state in memory. */
@NullMarked
package dev.berth.api.fake;

import org.jspecify.annotations.NullMarked;
