package dev.berth.tests.demo;

import java.util.Map;

/** Where the platform is that the demo talks to. {@code ./berth demo} sets these variables. */
record Place(String endpoint, String customerToken, String operatorToken, String receiverAddress, boolean colour) {

    static Place fromEnvironment(Map<String, String> environment) {
        return new Place(
                required(environment, "HCLOUD_ENDPOINT"),
                required(environment, "HCLOUD_TOKEN"),
                required(environment, "BERTH_OPERATOR_TOKEN"),
                required(environment, "BERTH_RECEIVER_ADDRESS"),
                environment.containsKey("BERTH_COLOUR"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is not set; run the demo by ./berth demo");
        }
        return value;
    }
}
