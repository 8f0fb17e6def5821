/** What happened to servers, told to their owners; the control plane owns every fact. */
@NullMarked
package dev.berth.api.event;

import org.jspecify.annotations.NullMarked;
