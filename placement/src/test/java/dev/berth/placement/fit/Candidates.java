package dev.berth.placement.fit;

import dev.berth.model.id.HostId;
import dev.berth.placement.replay.FleetReader;

/** Candidates from a fleet's text: the server of its {@code place} line, on one of its hosts. */
public final class Candidates {

    private Candidates() {}

    public static Candidate on(long host, String text) {
        var saved = FleetReader.read(text);
        return new Candidate(
                saved.requests().getFirst(),
                saved.fleet().host(new HostId(host)).orElseThrow(),
                saved.fleet(),
                saved.policy());
    }
}
