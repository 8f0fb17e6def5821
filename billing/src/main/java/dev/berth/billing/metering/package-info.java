/**
 * What ran, for whom and how long. Owns the usage events: it takes them in once each, whatever the order, and reads them
 * back as periods of use. Events are only ever added. Knows no price.
 */
@NullMarked
package dev.berth.billing.metering;

import org.jspecify.annotations.NullMarked;
