/**
 * The control plane as a program: its main method, its clock, who may call which service, and how a problem becomes an
 * answer. Owns no fact and knows no feature.
 */
@NullMarked
package dev.berth.control.app;

import org.jspecify.annotations.NullMarked;
