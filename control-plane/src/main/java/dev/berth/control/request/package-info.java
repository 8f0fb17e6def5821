/** The name of a request that may come more than once. What was made for it is kept by the features, beside what they made. */
@NullMarked
package dev.berth.control.request;

import org.jspecify.annotations.NullMarked;
