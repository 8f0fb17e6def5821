/** What the features share of the database: reading which rule a refused row has broken. Owns no table. */
@NullMarked
package dev.berth.api.database;

import org.jspecify.annotations.NullMarked;
