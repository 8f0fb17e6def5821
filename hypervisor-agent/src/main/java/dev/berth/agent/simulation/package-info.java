/**
 * Hosts that are pretended: guests are small files that outlive the agent's process as QEMU does, and time is all that they
 * use. It stands behind the same ports as libvirt and takes the same orders; what guests ask for comes from {@code load}.
 */
@NullMarked
package dev.berth.agent.simulation;

import org.jspecify.annotations.NullMarked;
