/**
 * Saved fleets as text, and a program that prints what the engine decides on one and why. The only package that may
 * read a file; it must not decide anything.
 */
@NullMarked
package dev.berth.placement.replay;

import org.jspecify.annotations.NullMarked;
