/**
 * The agent's only memory: one small file for each server, which says how new the last accepted order was. It owns these
 * files, writes them before anything is done, and keeps them after the guest is gone. It does not act on guests.
 */
@NullMarked
package dev.berth.agent.epoch;

import org.jspecify.annotations.NullMarked;
