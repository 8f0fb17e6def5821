package dev.berth.control.preview;

import dev.berth.contracts.control.v1.NamedHost;
import dev.berth.contracts.control.v1.NamedServer;
import dev.berth.contracts.control.v1.ReasonDto;
import dev.berth.contracts.control.v1.ScorePart;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.score.Score;
import java.util.List;

/** What all previews are told with, as the contract spells it. */
final class PlacementMessages {

    private PlacementMessages() {}

    static NamedHost named(HostId host, Names names) {
        return NamedHost.newBuilder()
                .setId(host.value())
                .setName(names.of(host))
                .build();
    }

    static NamedServer named(ServerId server, Names names) {
        return NamedServer.newBuilder()
                .setId(server.value())
                .setName(names.of(server))
                .build();
    }

    static ReasonDto reason(Refusal refusal) {
        return reason(refusal.rule(), refusal.words());
    }

    static ReasonDto reason(String rule, String words) {
        return ReasonDto.newBuilder().setRule(rule).setWords(words).build();
    }

    static List<ScorePart> parts(Score score) {
        return score.parts().stream()
                .map(part -> ScorePart.newBuilder()
                        .setName(part.name())
                        .setPoints(part.points())
                        .build())
                .toList();
    }
}
