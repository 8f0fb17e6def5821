package dev.berth.control.server;

import java.util.List;

/** One page of servers, and how many there are in all. */
public record ServerPage(List<ServerView> servers, long total) {

    public ServerPage {
        servers = List.copyOf(servers);
    }
}
