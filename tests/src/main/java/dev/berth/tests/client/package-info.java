/** The public API as a customer's program sees it: plain HTTP and JSON, none of Berth's own types. */
@NullMarked
package dev.berth.tests.client;

import org.jspecify.annotations.NullMarked;
