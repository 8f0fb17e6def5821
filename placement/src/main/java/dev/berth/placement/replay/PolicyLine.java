package dev.berth.placement.replay;

import dev.berth.placement.policy.HeatPolicy;
import dev.berth.placement.policy.MovePolicy;
import dev.berth.placement.policy.MoveWindows;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.policy.ScoreWeights;
import dev.berth.placement.policy.Utilisation;
import java.util.List;

/** What a {@code policy} line changes of the standard policy. */
final class PolicyLine {

    private PolicyLine() {}

    static Policy read(Fields fields) {
        var standard = Policy.standard();
        return new Policy(
                overcommit(fields, standard.overcommit()),
                heat(fields, standard.heat()),
                moves(fields, standard.moves()),
                weights(fields, standard.weights()));
    }

    private static Overcommit overcommit(Fields fields, Overcommit standard) {
        return new Overcommit(
                fields.optional("cpu-overcommit", Fields::factor).orElse(standard.cpu()),
                fields.optional("memory-overcommit", Fields::factor).orElse(standard.memory()));
    }

    private static HeatPolicy heat(Fields fields, HeatPolicy standard) {
        return new HeatPolicy(
                standard.hot(),
                standard.cool(),
                fields.optional("hot-for", Fields::duration).orElse(standard.hotFor()),
                fields.optional("stale-after", Fields::duration).orElse(standard.staleAfter()),
                new Utilisation(
                        fields.optional("cpu-target", Fields::percent)
                                .orElse(standard.target().cpu()),
                        fields.optional("memory-target", Fields::percent)
                                .orElse(standard.target().memory())),
                new Utilisation(
                        fields.optional("cpu-limit", Fields::percent)
                                .orElse(standard.limit().cpu()),
                        fields.optional("memory-limit", Fields::percent)
                                .orElse(standard.limit().memory())));
    }

    private static MovePolicy moves(Fields fields, MovePolicy standard) {
        return new MovePolicy(
                fields.optional("moves", Integer::valueOf).orElse(standard.atOnce()),
                fields.optional("moves-per-host", Integer::valueOf).orElse(standard.atOncePerHost()),
                fields.optional("moves-per-uplink", Integer::valueOf).orElse(standard.atOncePerUplink()),
                fields.optional("guest-cool-down", Fields::duration).orElse(standard.guestCoolDown()),
                fields.optional("host-cool-down", Fields::duration).orElse(standard.hostCoolDown()),
                fields.optional("no-return", Fields::duration).orElse(standard.noReturn()),
                standard.cost(),
                fields.optional("window", PolicyLine::window).orElse(standard.windows()));
    }

    /** Words are apart by blanks, so a window's days are apart from its hours by a slash: {@code sat-sun/01:00-05:00}. */
    private static MoveWindows window(String text) {
        return MoveWindows.ofTexts(List.of(text.replace('/', ' ')));
    }

    private static ScoreWeights weights(Fields fields, ScoreWeights standard) {
        return new ScoreWeights(
                fields.optional("packing", Fields::factor).orElse(standard.packing()),
                fields.optional("spread", Fields::factor).orElse(standard.spread()),
                fields.optional("stranding", Fields::factor).orElse(standard.stranding()),
                fields.optional("heat", Fields::factor).orElse(standard.heat()));
    }
}
