/** Actions, the public face of the control plane's operations. */
@NullMarked
package dev.berth.api.action;

import org.jspecify.annotations.NullMarked;
