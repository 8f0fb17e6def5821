/**
 * The rules of the house that can be seen in compiled classes. Every module's {@code ArchitectureTest} asks for them and
 * adds what is true of that module alone. Knows no module.
 */
@NullMarked
package dev.berth.rules;

import org.jspecify.annotations.NullMarked;
