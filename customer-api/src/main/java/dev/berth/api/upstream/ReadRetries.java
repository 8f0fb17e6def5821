package dev.berth.api.upstream;

import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * gRPC's settings for calls to several replicas: each call goes to the next one that is connected. What only reads is tried
 * again at another when a replica dies under it; what changes something is not, as nobody knows whether it was done.
 */
final class ReadRetries {
    private static final Map<String, ?> POLICY = Map.of(
            "maxAttempts",
            3.0,
            "initialBackoff",
            "0.05s",
            "maxBackoff",
            "0.5s",
            "backoffMultiplier",
            2.0,
            "retryableStatusCodes",
            List.of("UNAVAILABLE"));

    private ReadRetries() {}

    static Map<String, ?> of(ServiceDescriptor... services) {
        var reads = Stream.of(services)
                .flatMap(service -> service.getMethods().stream()
                        .map(MethodDescriptor::getBareMethodName)
                        .filter(method -> method.startsWith("Get") || method.startsWith("List"))
                        .map(method -> Map.of("service", service.getName(), "method", method)))
                .toList();
        return Map.of(
                "loadBalancingConfig", List.of(Map.of("round_robin", Map.of())),
                "methodConfig", List.of(Map.of("name", reads, "retryPolicy", POLICY)));
    }
}
