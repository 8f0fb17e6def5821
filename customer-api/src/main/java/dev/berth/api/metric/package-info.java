/** What servers used, in the shape that clients draw graphs from; the control plane owns every fact. */
@NullMarked
package dev.berth.api.metric;

import org.jspecify.annotations.NullMarked;
