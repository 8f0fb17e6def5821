package dev.berth.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.api.server.CreateServerBody.PublicNetWish;
import dev.berth.model.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses options and actions that Berth does not have yet: what is left out would change what the customer gets. */
final class Unsupported {

    // Of the wire format's actions of servers, those that Berth does not have.
    private static final Set<String> NOT_YET = Set.of(
            "add_to_placement_group",
            "attach_iso",
            "attach_to_network",
            "change_alias_ips",
            "change_dns_ptr",
            "change_type",
            "create_image",
            "detach_from_network",
            "detach_iso",
            "disable_backup",
            "disable_rescue",
            "enable_backup",
            "enable_rescue",
            "rebuild",
            "remove_from_placement_group",
            "request_console",
            "reset_password");

    private Unsupported() {}

    static RuntimeException action(String verb) {
        return NOT_YET.contains(verb)
                ? unsupported("the action '%s' is not supported yet".formatted(verb))
                : new Problem.NotFound("action", verb).asException();
    }

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
