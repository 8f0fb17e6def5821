/** What makes the features one service: the clock, the start, health, errors on the wire, and who may call. */
@NullMarked
package dev.berth.billing.app;

import org.jspecify.annotations.NullMarked;
