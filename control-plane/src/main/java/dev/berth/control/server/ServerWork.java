package dev.berth.control.server;

import dev.berth.model.id.ServerId;

/**
 * The input of the sagas on one server.
 *
 * @param resets how often it is to have been reset in the end; of a reset only
 */
record ServerWork(ServerId server, long resets) {

    static ServerWork on(ServerId server) {
        return new ServerWork(server, 0);
    }
}
