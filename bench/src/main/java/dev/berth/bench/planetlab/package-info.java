/**
 * The standard experiment on PlanetLab's traces: a day of real CPU use on 800 hosts, played against the engine and
 * against the policies that are usually cited. The simulator knows hosts, watts and seconds; it decides nothing.
 */
@NullMarked
package dev.berth.bench.planetlab;

import org.jspecify.annotations.NullMarked;
