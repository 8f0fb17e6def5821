package dev.berth.control.host;

import java.util.List;

/** One page of hosts, and how many there are on all pages. */
public record HostPage(List<Host> hosts, long total) {
    public HostPage {
        hosts = List.copyOf(hosts);
    }
}
