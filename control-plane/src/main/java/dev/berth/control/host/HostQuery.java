package dev.berth.control.host;

import java.util.Optional;

/** Which hosts to list: by exact name if given, {@code perPage} of them from the {@code page}-th page, from 1. */
public record HostQuery(Optional<String> name, HostOrder order, int page, int perPage) {

    long offset() {
        return (page - 1L) * perPage;
    }
}
