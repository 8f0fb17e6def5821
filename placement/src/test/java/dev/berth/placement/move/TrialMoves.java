package dev.berth.placement.move;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.replay.FleetReader;

/** Trial moves from a fleet's text: of server 11, from where it is to host 2. */
final class TrialMoves {

    private TrialMoves() {}

    static TrialMove of(String text) {
        var saved = FleetReader.read(text);
        var fleet = saved.fleet();
        var guest = fleet.guest(new ServerId(11)).orElseThrow();
        return new TrialMove(
                fleet,
                saved.policy(),
                guest,
                fleet.host(guest.host()).orElseThrow(),
                fleet.host(new HostId(2)).orElseThrow());
    }
}
