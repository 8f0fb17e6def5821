/** The OpenAPI document: what the annotations on the resources cannot say by themselves. */
@NullMarked
package dev.berth.api.document;

import org.jspecify.annotations.NullMarked;
