package dev.berth.agent.libvirt;

import dev.berth.agent.spec.NetworkCard;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The packet filter of every guest's port. Its name carries its version: hosts with different rules never share a name,
 * and a running guest keeps the rules it was started with. Change a rule, raise the version.
 */
final class FilterXml {
    static final String VERSION = "1";
    static final String NAME = "berth-guest-" + VERSION;

    // A guest without an address gets one that nobody routes.
    private static final String NO_IPV6 = "100::";

    private FilterXml() {}

    /** libvirt refuses to define a known name again unless its uuid is the same: so it follows from the name. */
    private static UUID uuid() {
        return UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8));
    }

    /** The reference inside a domain's interface; libvirt adds MAC by itself. */
    static String reference(NetworkCard card) {
        return """
              <filterref filter='%s'>
                <parameter name='IP' value='%s'/>
                <parameter name='IPV6' value='%s'/>
              </filterref>
        """.formatted(NAME, card.address(), card.hasIpv6() ? card.ipv6Prefix() : NO_IPV6);
    }

    /**
     * One flat chain without connection tracking: nothing is forgotten when the guest moves. Direction 'out' is from the
     * guest. Lower priorities run first; the last rule drops what nothing has accepted.
     */
    static String definition() {
        return """
        <filter name='%s' chain='root'>
          <uuid>%s</uuid>
          <!-- Its own MAC, always. -->
          <rule action='drop' direction='out' priority='-900'><mac match='no' srcmacaddr='$MAC'/></rule>
          <!-- ARP: it may claim its own address only, or probe for it, and hear all. -->
          <rule action='accept' direction='out' priority='-800'><arp arpsrcmacaddr='$MAC' arpsrcipaddr='$IP'/></rule>
          <rule action='accept' direction='out' priority='-800'><arp arpsrcmacaddr='$MAC' arpsrcipaddr='0.0.0.0' arpdstipaddr='$IP'/></rule>
          <rule action='accept' direction='in' priority='-800'><mac protocolid='arp'/></rule>
          <!-- What QEMU announces for the guest when a move has ended, so that the bridges learn its new place. -->
          <rule action='accept' direction='out' priority='-700'>
            <rarp srcmacaddr='$MAC' opcode='Request_Reverse' arpsrcmacaddr='$MAC' arpdstmacaddr='$MAC' arpsrcipaddr='0.0.0.0' arpdstipaddr='0.0.0.0'/>
          </rule>
          <!-- IPv4: its own address. -->
          <rule action='accept' direction='out' priority='-600'><ip srcipaddr='$IP'/></rule>
          <rule action='accept' direction='in' priority='-600'><ip dstipaddr='$IP'/></rule>
          <!-- IPv6: it is no router; then its own /64. -->
          <rule action='drop' direction='out' priority='-550'><ipv6 protocol='icmpv6' type='134'/></rule>
          <rule action='drop' direction='out' priority='-550'><ipv6 protocol='icmpv6' type='137'/></rule>
          <rule action='accept' direction='out' priority='-500'><ipv6 srcipaddr='$IPV6' srcipmask='64'/></rule>
          <rule action='accept' direction='in' priority='-500'><ipv6 dstipaddr='$IPV6' dstipmask='64'/></rule>
          <!-- Neighbour discovery: from link-local addresses, or from :: while an address is being checked. -->
          <rule action='accept' direction='out' priority='-400'><ipv6 srcipaddr='fe80::' srcipmask='10' protocol='icmpv6' type='133' typeend='136'/></rule>
          <rule action='accept' direction='out' priority='-400'><ipv6 srcipaddr='::' srcipmask='128' protocol='icmpv6' type='133' typeend='136'/></rule>
          <rule action='accept' direction='in' priority='-400'><ipv6 protocol='icmpv6' type='133' typeend='136'/></rule>
          <!-- No child here: <all/> would make this an iptables rule that drops the accepted IPv4. -->
          <rule action='drop' direction='inout' priority='1000'/>
        </filter>
        """.formatted(NAME, uuid());
    }
}
