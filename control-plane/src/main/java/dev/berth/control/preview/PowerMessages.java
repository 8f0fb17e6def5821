package dev.berth.control.preview;

import static dev.berth.control.preview.PlacementMessages.named;
import static dev.berth.control.preview.PlacementMessages.reason;

import dev.berth.contracts.control.v1.KeptHost;
import dev.berth.contracts.control.v1.PowerMoveDto;
import dev.berth.contracts.control.v1.PowerPlanDto;
import dev.berth.contracts.control.v1.SleepingHost;
import dev.berth.contracts.time.Times;
import dev.berth.placement.power.PowerMove;
import java.util.Locale;

/** Which hosts could be switched off, as the contract spells it. */
public final class PowerMessages {

    private PowerMessages() {}

    public static PowerPlanDto of(PowerPreview preview) {
        var names = preview.names();
        var curve = preview.curve();
        var message = PowerPlanDto.newBuilder()
                .setTakenAt(Times.of(preview.fleet().takenAt()))
                .setIdleWatts(curve.idle().watts())
                .setFullWatts(curve.full().watts())
                .setUnseenServers(preview.unseen());
        preview.plan().moves().forEach(move -> message.addMoves(of(move, names)));
        preview.plan()
                .sleep()
                .forEach(host -> message.addSleep(SleepingHost.newBuilder()
                        .setHost(named(host, names))
                        .setWattsSaved(curve.idle().watts())));
        preview.plan()
                .kept()
                .forEach((host, why) -> message.addKept(
                        KeptHost.newBuilder().setHost(named(host, names)).setReason(reason(why))));
        return message.build();
    }

    private static PowerMoveDto of(PowerMove move, Names names) {
        return PowerMoveDto.newBuilder()
                .setServer(named(move.server(), names))
                .setSource(named(move.source(), names))
                .setTarget(named(move.target(), names))
                .setAim(move.aim().name().toLowerCase(Locale.ROOT))
                .setReason(move.words())
                .build();
    }
}
