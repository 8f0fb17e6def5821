/** The gRPC face of billing: reads messages, calls the use cases, writes messages. Decides nothing. */
@NullMarked
package dev.berth.billing.api;

import org.jspecify.annotations.NullMarked;
