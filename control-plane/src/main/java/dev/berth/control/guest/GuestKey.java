package dev.berth.control.guest;

import java.io.Serializable;

/** The key of both tables of guests. */
record GuestKey(long serverId, long hostId) implements Serializable {}
