/** What the engine would do now and why, for operators; the control plane asks it. */
@NullMarked
package dev.berth.api.placement;

import org.jspecify.annotations.NullMarked;
