/** Rules for the whole agent. */
@NullMarked
package dev.berth.agent;

import org.jspecify.annotations.NullMarked;
