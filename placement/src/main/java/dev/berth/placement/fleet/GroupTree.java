package dev.berth.placement.fleet;

import static java.util.stream.Collectors.groupingBy;

import dev.berth.placement.index.SharedTree;
import dev.berth.placement.index.Summary;
import dev.berth.placement.index.Summary.Nothing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who stands where, by group; a server that is counted on a host twice, as a guest and by its reservation, is in it twice. */
record GroupTree(SharedTree<String, List<Member>, Nothing> byName) {

    static GroupTree of(Collection<GuestView> guests, Collection<Reservation> reservations) {
        record Entry(String group, Member member) {}
        var entries = Stream.concat(
                guests.stream().flatMap(guest -> guest.terms().group().stream()
                        .map(group -> new Entry(group.name(), new Member(guest.server(), guest.host())))),
                reservations.stream().flatMap(one -> one.terms().group().stream()
                        .map(group -> new Entry(group.name(), new Member(one.server(), one.host())))));
        var byName = new TreeMap<String, List<Member>>();
        entries.collect(groupingBy(Entry::group))
                .forEach((name, of) -> byName.put(
                        name,
                        of.stream().map(Entry::member).sorted(Member.ORDER).toList()));
        return new GroupTree(
                SharedTree.ofSorted(List.copyOf(byName.keySet()), List.copyOf(byName.values()), Summary.none()));
    }

    List<Member> members(Group group) {
        return byName.get(group.name()).orElse(List.of());
    }

    GroupTree with(Optional<Group> group, Member member) {
        return group.map(Group::name)
                .map(name -> {
                    var more = new ArrayList<>(byName.get(name).orElse(List.of()));
                    more.add(member);
                    more.sort(Member.ORDER);
                    return new GroupTree(byName.with(name, List.copyOf(more)));
                })
                .orElse(this);
    }

    GroupTree without(Optional<Group> group, Member member) {
        return group.map(Group::name)
                .map(name -> {
                    var fewer = new ArrayList<>(byName.get(name).orElse(List.of()));
                    fewer.remove(member);
                    return new GroupTree(
                            fewer.isEmpty() ? byName.without(name) : byName.with(name, List.copyOf(fewer)));
                })
                .orElse(this);
    }
}
