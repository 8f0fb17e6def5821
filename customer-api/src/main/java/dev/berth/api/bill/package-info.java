/** What a project owes so far, as billing tells it. */
@NullMarked
package dev.berth.api.bill;

import org.jspecify.annotations.NullMarked;
