/** What the integration tests share: certificates, a clock set by hand, a client over mutual TLS. */
@NullMarked
package dev.berth.billing;

import org.jspecify.annotations.NullMarked;
