/** Addresses of the network and of network cards. */
@NullMarked
package dev.berth.model.net;

import org.jspecify.annotations.NullMarked;
