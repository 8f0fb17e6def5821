/**
 * What the control plane offers to the public API: translates, delegates, translates back. No rule of the business lives
 * here, and no store is touched.
 */
@NullMarked
package dev.berth.control.contract;

import org.jspecify.annotations.NullMarked;
