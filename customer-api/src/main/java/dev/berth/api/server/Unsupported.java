package dev.berth.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.api.server.CreateServerBody.PublicNetWish;
import dev.berth.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Refuses options that would change what the customer gets, as long as Berth does not have them. */
final class Unsupported {

    private Unsupported() {}

    static void check(CreateServerBody body) {
        refuseUnlessEmpty("volumes", body.volumes());
        refuseUnlessEmpty("networks", body.networks());
        refuseUnlessEmpty("firewalls", body.firewalls());
        refuseUnlessEmpty("placement_group", body.placementGroup());
        PublicNetWish net = body.publicNet();
        if (net != null) {
            refuseUnlessEmpty("public_net.ipv4", net.ipv4());
            refuseUnlessEmpty("public_net.ipv6", net.ipv6());
            refuseIfOff("public_net.enable_ipv4", net.enableIpv4());
        }
    }

    private static void refuseUnlessEmpty(String field, @Nullable JsonNode value) {
        boolean nothing = value == null || value.isNull() || (value.isContainerNode() && value.isEmpty());
        if (!nothing) {
            throw unsupported("the option '%s' is not supported yet: leave it out".formatted(field));
        }
    }

    private static void refuseIfOff(String field, @Nullable Boolean value) {
        if (Boolean.FALSE.equals(value)) {
            throw unsupported("every server has a public IPv4 address: '%s' cannot be false".formatted(field));
        }
    }

    private static RuntimeException unsupported(String reason) {
        return new Problem.WrongState("unsupported_error", reason).asException();
    }
}
