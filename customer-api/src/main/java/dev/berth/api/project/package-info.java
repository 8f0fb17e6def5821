/** Projects, the boxes in which a customer's resources and tokens live; for operators. Owns the table {@code project}. */
@NullMarked
package dev.berth.api.project;

import org.jspecify.annotations.NullMarked;
