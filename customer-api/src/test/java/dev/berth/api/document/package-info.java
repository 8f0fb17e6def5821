/** Holds the OpenAPI document to the promise that clients of yesterday work today. */
@NullMarked
package dev.berth.api.document;

import org.jspecify.annotations.NullMarked;
