package dev.berth.tests.demo;

import dev.berth.tests.guest.MicroGuest;

/** A server that the demo has bought. */
record SoldServer(long id, String name, String address) {

    MicroGuest guest() {
        return new MicroGuest(address);
    }
}
