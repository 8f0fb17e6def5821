/** A large platform with simulated hosts, from outside: lists, a hot host, a killed fleet. */
@NullMarked
package dev.berth.tests.simulated;

import org.jspecify.annotations.NullMarked;
