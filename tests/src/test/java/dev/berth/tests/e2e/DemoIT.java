package dev.berth.tests.e2e;

import dev.berth.tests.demo.Demo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job, end to end: a host made busy by its guests, and the platform moving one by itself. */
@Tag("platform")
class DemoIT {

    @Test
    void thePlatformMovesAGuestOffABusyHostByItself() throws Exception {
        Demo.show(System.getenv());
    }
}
