package dev.berth.control.metric;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.time.Instant;

/**
 * What a server used on one host within 30 s.
 *
 * @param at when these began; a multiple of 30 s
 * @param seconds how much of them was seen; the rates are the means of that part
 */
record Sample(ServerId server, HostId host, Instant at, double seconds, Rates rates) {}
