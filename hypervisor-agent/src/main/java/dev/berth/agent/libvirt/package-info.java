/** The {@link dev.berth.agent.guest.Hypervisor} by libvirt; the only package that knows org.libvirt. */
@NullMarked
package dev.berth.agent.libvirt;

import org.jspecify.annotations.NullMarked;
