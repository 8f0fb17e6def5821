/** What every request and every feature share: the clock, how JSON is read, the envelope of an answer. */
@NullMarked
package dev.berth.api.app;

import org.jspecify.annotations.NullMarked;
