# shellcheck shell=bash
# Takes a lab away, alive or dead, and proves that nothing of it is left on the machine.

end_lab() {
    local entry pid
    end_processes
    # A recorded process may have outlived its namespaces' names.
    while read -r entry; do
        running "$entry" || continue
        read -r pid _ <<<"$entry"
        kill -KILL "$pid" 2>/dev/null || true
    done < <(cat "$record"/*.pause "$record"/*.libvirtd 2>/dev/null)
    lower_small_storage
    lower_switch
    remove_cgroups
    rm -f "$record"/*.pause "$record"/*.libvirtd "$record"/*.ready
}

# One line for each thing that is still there.
leftovers() {
    local item
    for item in $(lab_processes); do
        echo "process $item $(tr '\0' ' ' <"/proc/$item/cmdline" 2>/dev/null | cut -c1-100)"
    done
    for item in $(namespaces); do
        echo "namespace $item"
    done
    # Bridges, taps and veths alike: in the root namespace all of the lab's interfaces begin with the tag.
    ip -o link show | awk -F': ' -v tag="$tag" '$2 ~ "^" tag "-" { print "interface " $2 }'
    ip -o route show table all | awk -v dev="$uplink" '$0 ~ "dev " dev "( |$)" { print "route " $0 }'
    for item in $(cgroup_folders); do
        echo "cgroup $item"
    done
    awk -v mark="berth-$tag-host" -v folder="$home/lab/" \
        'index($0, mark) || index($5, folder) == 1 || $5 ~ "/netns/" substr(mark, 7, length(mark) - 10) { print "mount " $5 }' \
        /proc/self/mountinfo
}

lab_clean() {
    local left
    left=$(leftovers)
    [ -d "$record" ] && left+=${left:+$'\n'}"record $record ($(cat "$record/home" 2>/dev/null))"
    if [ -n "$left" ]; then
        printf '%s\n' "$left"
        exit 1
    fi
    say "nothing of instance '$tag' is left: process, namespace, mount, interface, route, cgroup"
}
