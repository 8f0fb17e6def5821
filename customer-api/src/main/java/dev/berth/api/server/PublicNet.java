package dev.berth.api.server;

import dev.berth.contracts.control.v1.ServerDto;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The public addresses of a server. An address belongs to its server, so it has no id of its own. */
@Schema(name = "ServerPublicNet")
record PublicNet(@Nullable Ipv4 ipv4, @Nullable Ipv6 ipv6, List<Long> floatingIps, List<FirewallRef> firewalls) {

    @Schema(name = "ServerIpv4")
    record Ipv4(
            @Nullable Long id,
            String ip,
            boolean blocked,
            @Nullable String dnsPtr) {}

    /** {@code ip} is the server's whole /64. */
    @Schema(name = "ServerIpv6")
    record Ipv6(@Nullable Long id, String ip, boolean blocked, List<Pointer> dnsPtr) {}

    @Schema(name = "ServerIpv6Pointer")
    record Pointer(String ip, String dnsPtr) {}

    @Schema(name = "ServerFirewall")
    record FirewallRef(long id, String status) {}

    static PublicNet of(ServerDto server) {
        return new PublicNet(
                server.getIpv4().isEmpty() ? null : new Ipv4(null, server.getIpv4(), false, null),
                server.getIpv6Network().isEmpty() ? null : new Ipv6(null, server.getIpv6Network(), false, List.of()),
                List.of(),
                List.of());
    }
}
