/**
 * The catalogue file as billing reads it: currency, tax, locations and what each server type costs. Owns the stored
 * versions of the prices; a change of the file becomes a new version at the next start. Everything else in the file
 * belongs to others and is not looked at.
 */
@NullMarked
package dev.berth.billing.catalogue;

import org.jspecify.annotations.NullMarked;
