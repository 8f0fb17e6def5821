/**
 * How many requests a project may make, over all replicas: a bucket for each in the table {@code rate_bucket}, from which
 * each replica leases small portions. Owns that table. Requests without a valid token are counted in each process alone.
 */
@NullMarked
package dev.berth.api.ratelimit;

import org.jspecify.annotations.NullMarked;
