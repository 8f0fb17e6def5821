/** The price list, as the public API shows it. Billing owns every price. */
@NullMarked
package dev.berth.api.pricing;

import org.jspecify.annotations.NullMarked;
