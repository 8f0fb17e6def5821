package dev.berth.placement.fit;

import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A server of a group keeps away from the others of it, or near them, as its group says. */
final class GroupFit implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        return candidate.request().terms().group().flatMap(group -> refusal(group, candidate));
    }

    private static Optional<Refusal> refusal(Group group, Candidate candidate) {
        var others = candidate.fleet().members(group).stream()
                .filter(member -> candidate
                        .request()
                        .server()
                        .filter(member.server()::equals)
                        .isEmpty())
                .toList();
        return switch (group.rule()) {
            case APART ->
                tooNear(group, candidate, others, member -> member.host()
                        .equals(candidate.host().id()));
            case APART_BY_RACK -> tooNear(group, candidate, others, member -> inRackOf(candidate, member));
            case IN_ONE_RACK -> tooFar(group, candidate, others);
        };
    }

    private static Optional<Refusal> tooNear(
            Group group, Candidate candidate, List<Member> others, Predicate<Member> near) {
        return others.stream()
                .filter(near)
                .findFirst()
                .map(other -> new Refusal(
                        "group",
                        "server %s of group %s, whose servers share no %s, is on %s"
                                .formatted(
                                        other.server(),
                                        group.name(),
                                        group.rule() == Group.Rule.APART ? "host" : "rack",
                                        place(candidate, other))));
    }

    private static Optional<Refusal> tooFar(Group group, Candidate candidate, List<Member> others) {
        if (others.isEmpty() || others.stream().anyMatch(member -> inRackOf(candidate, member))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "group",
                "group %s stands together, on %s; host %s is in another rack"
                        .formatted(
                                group.name(),
                                place(candidate, others.getFirst()),
                                candidate.host().name())));
    }

    private static boolean inRackOf(Candidate candidate, Member member) {
        return candidate
                .fleet()
                .host(member.host())
                .filter(candidate.host()::sharesRackWith)
                .isPresent();
    }

    private static String place(Candidate candidate, Member member) {
        return candidate
                .fleet()
                .host(member.host())
                .map(host -> host.name()
                        + host.rack().map(rack -> " in rack " + rack).orElse(""))
                .orElse("host " + member.host());
    }
}
