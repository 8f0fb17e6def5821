package dev.berth.control.server;

import dev.berth.control.guest.Counts;
import dev.berth.model.id.ServerId;

/**
 * The input of the sagas on one server.
 *
 * @param starts how often it is to have been started in the end; so {@code resets} and {@code reboots}
 */
record ServerWork(ServerId server, long starts, long resets, long reboots) {

    static ServerWork on(ServerId server) {
        return of(server, Counts.NONE);
    }

    static ServerWork of(ServerId server, Counts counts) {
        return new ServerWork(server, counts.starts(), counts.resets(), counts.reboots());
    }
}
