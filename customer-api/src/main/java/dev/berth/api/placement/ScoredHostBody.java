package dev.berth.api.placement;

import dev.berth.contracts.control.v1.ScoredHost;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host that would do, and how well; more is better. */
@Schema(name = "ScoredHost")
record ScoredHostBody(NamedBody host, double score, List<ScorePartBody> parts) {

    static ScoredHostBody of(ScoredHost scored) {
        return new ScoredHostBody(
                NamedBody.of(scored.getHost()), scored.getScore(), ScorePartBody.of(scored.getPartsList()));
    }
}
