# shellcheck shell=bash
# One pretend host: its namespaces, held open by a pause process, its folders, its network, its libvirtd.

raise_host() {
    local number=$1
    local namespace folder
    namespace=$(host_namespace "$number") folder=$(host_folder "$number")
    mkdir -p "$folder"/{etc,lib,log,cache,run,storage}
    printf '127.0.0.1 localhost\n%s host%s\n' "$(host_address "$number")" "$number" >"$folder/hosts"
    [ -e "/run/netns/$namespace" ] || ip netns add "$namespace"
    [ -z "$storage" ] || raise_small_storage "$folder/storage"
    raise_host_network "$number" "$namespace"
    raise_cgroup "$number"
    hold_namespaces "$number" "$namespace" "$folder"
    start_libvirtd "$number"
    say "host$number is up at $(host_address "$number")"
}

raise_host_network() {
    local number=$1 namespace=$2
    ip -n "$namespace" link set lo up
    raise_cable "$tag-m$number" "$management_bridge" "$namespace" "$tag-mgmt"
    ip -n "$namespace" address replace "$(host_address "$number")/24" dev "$tag-mgmt"
    ip -n "$namespace" link show "$guest_bridge" >/dev/null 2>&1 ||
        ip -n "$namespace" link add "$guest_bridge" type bridge
    # The host itself has no address among the guests, not even a link-local one.
    nsenter --net="/run/netns/$namespace" sysctl -qw "net.ipv6.conf.$guest_bridge.disable_ipv6=1"
    ip -n "$namespace" link set "$guest_bridge" up
    raise_cable "$tag-g$number" "$guest_bridge" "$namespace" "$tag-up"
    ip -n "$namespace" link set "$tag-up" master "$guest_bridge"
}

# A disk that can be filled without harm to the machine. It outlives the host's namespaces, and ends with the lab.
raise_small_storage() { mountpoint -q "$1" || mount -t tmpfs -o "size=$storage,mode=755" berth-storage "$1"; }

lower_small_storage() {
    local mount
    while read -r mount; do
        umount "$mount" || umount -l "$mount"
    done < <(awk -v folder="$home/lab/" '$1 == "berth-storage" && index($2, folder) == 1 { print $2 }' /proc/mounts)
}

# The namespaces hang on a process that does nothing: hung on libvirtd they would vanish when a test kills it.
hold_namespaces() {
    local number=$1 namespace=$2 folder=$3 file=$record/host$1.pause
    running "$(cat "$file" 2>/dev/null)" && return
    end_processes "$number" # of a half-dead host: its libvirtd and guests live in mounts that nobody can enter any more
    rm -rf "${folder:?}/run" && mkdir "$folder/run"
    local ready=$record/host$number.ready
    rm -f "$ready"
    (
        exec {lock}>&-
        leave_cgroups
        exec setsid nsenter --net="/run/netns/$namespace" unshare --mount --uts \
            "$lab_folder/hold" "$tag" "$number" "$folder" "$ready"
    ) </dev/null >"$folder/hold.log" 2>&1 &
    local pid=$! deadline=$((SECONDS + 10))
    until [ -e "$ready" ]; do
        if [ "$SECONDS" -ge "$deadline" ] || ! [ -d "/proc/$pid" ]; then
            fail "host$number's namespaces did not come up: $(tail -n 3 "$folder/hold.log")"
        fi
        sleep 0.05
    done
    rm -f "$ready"
    identity "$pid" >"$file"
}

enter_host() {
    local number=$1 pid started
    shift
    read -r pid started <"$record/host$number.pause" 2>/dev/null || fail "host$number is not up; run: lab/lab up $number"
    running "$pid $started" || fail "host$number's namespaces are gone; run: lab/lab up $number"
    exec nsenter --target "$pid" --mount --uts --net -- "$@"
}

guest_count() { (enter_host "$1" virsh -q -c qemu:///system list --name 2>/dev/null || true) | grep -c . || true; }
