/**
 * Makes what is wanted come true and reports what is. It decides by what it sees and by the epoch files, one step at a time,
 * serially for each server; it starts, stops and copies guests through the {@link dev.berth.agent.guest.Hypervisor} port.
 * It destroys nothing by omission.
 */
@NullMarked
package dev.berth.agent.guest;

import org.jspecify.annotations.NullMarked;
