package dev.berth.control.preview;

import static dev.berth.control.preview.PlacementMessages.named;
import static dev.berth.control.preview.PlacementMessages.reason;

import dev.berth.contracts.control.v1.EvacuationPlan;
import dev.berth.contracts.control.v1.LeavingServer;
import dev.berth.contracts.control.v1.RelocationDto;
import dev.berth.contracts.control.v1.StayingServer;
import dev.berth.contracts.time.Times;
import dev.berth.placement.pack.Relocation;

/** Evacuations as the contract spells them. */
public final class EvacuationMessages {

    private EvacuationMessages() {}

    public static EvacuationPlan of(EvacuationPreview preview) {
        var names = preview.names();
        var message = EvacuationPlan.newBuilder()
                .setTakenAt(Times.of(preview.fleet().takenAt()))
                .setHost(named(preview.host().id(), names));
        preview.plan().moves().forEach(move -> message.addMoves(of(move, preview)));
        preview.plan()
                .staying()
                .forEach((server, refusal) -> message.addStaying(StayingServer.newBuilder()
                        .setServer(named(server, names))
                        .setReason(reason(refusal))));
        preview.plan()
                .leaving()
                .forEach((server, target) -> message.addLeaving(LeavingServer.newBuilder()
                        .setServer(named(server, names))
                        .setTarget(named(target, names))));
        return message.build();
    }

    private static RelocationDto of(Relocation move, EvacuationPreview preview) {
        var guest = preview.fleet().guest(move.server()).orElseThrow();
        return RelocationDto.newBuilder()
                .setServer(named(move.server(), preview.names()))
                .setSource(named(move.source(), preview.names()))
                .setTarget(named(move.target(), preview.names()))
                .setVcpus(guest.vcpus().value())
                .setMemoryBytes(guest.memory().bytes())
                .setReason(move.words())
                .build();
    }
}
