package dev.berth.control.operation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing runs by itself: the test takes every step. */
public final class ByHand implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("berth.loops.enabled", "false");
    }
}
