/**
 * What servers used, for their owners: samples of 30 s, rolled up to five minutes and to hours, and the curves read from
 * them. Owns the tables {@code metric_*}. A time that nobody saw stays a gap. Decides nothing: what moves are made of is
 * {@code telemetry}.
 */
@NullMarked
package dev.berth.control.metric;

import org.jspecify.annotations.NullMarked;
