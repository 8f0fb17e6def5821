package dev.berth.agent.libvirt;

import dev.berth.model.id.ServerId;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a server's id shows in libvirt's and the kernel's names; what does not fit is somebody else's and left alone. */
final class DomainNames {
    private static final Pattern DOMAIN = Pattern.compile("berth-([1-9][0-9]{0,15})");

    private DomainNames() {}

    static String domain(ServerId server) {
        return "berth-" + server.value();
    }

    static Optional<ServerId> server(String domain) {
        var parts = DOMAIN.matcher(domain);
        return parts.matches() ? Optional.of(ServerId.valueOf(parts.group(1))) : Optional.empty();
    }

    /** At most 13 characters (the kernel takes 15); a name that begins with "vnet" would not travel with the guest. */
    static String tap(ServerId server) {
        return "bt" + Long.toString(server.value(), Character.MAX_RADIX);
    }
}
