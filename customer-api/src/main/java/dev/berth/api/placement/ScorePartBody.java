package dev.berth.api.placement;

import dev.berth.contracts.control.v1.ScorePart;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a score; the parts add up. */
@Schema(name = "ScorePart")
record ScorePartBody(String name, double points) {

    static List<ScorePartBody> of(List<ScorePart> parts) {
        return parts.stream()
                .map(part -> new ScorePartBody(part.getName(), part.getPoints()))
                .toList();
    }
}
