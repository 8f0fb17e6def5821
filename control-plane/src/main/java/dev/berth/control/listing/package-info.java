/** What the lists of all features share: by what they are sorted. Owns no fact. */
@NullMarked
package dev.berth.control.listing;

import org.jspecify.annotations.NullMarked;
