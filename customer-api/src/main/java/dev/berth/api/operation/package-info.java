/** Operations of all projects, for operators. The control plane owns every fact. */
@NullMarked
package dev.berth.api.operation;

import org.jspecify.annotations.NullMarked;
