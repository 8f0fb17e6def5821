# shellcheck shell=bash disable=SC2034
# Names and addresses of one lab. Everything visible on the machine carries the instance's tag, so that two labs can live side by side.

repository=$(dirname "$lab_folder")
tag=${BERTH_INSTANCE:-bd}
home=${BERTH_HOME:-$repository/.berth}
management=${BERTH_LAB_MANAGEMENT:-10.77.0.0/24}
guests=${BERTH_LAB_GUESTS:-10.88.0.0/16}
quota=${BERTH_LAB_QUOTA:-80}
storage=${BERTH_LAB_STORAGE:-}

record_root=/run/berth
[ "$(id -u)" -eq 0 ] || record_root=${XDG_RUNTIME_DIR:-/tmp}/berth-$(id -u) # simulated hosts need no root
record=$record_root/$tag          # who owns this tag on this machine: pids and the home folder
switch=$tag-switch                # namespace: the two bridges and the guests' gateway
uplink=$tag-root                  # interface in the root namespace, towards the switch
management_bridge=$tag-mgmt       # in the switch namespace
guest_bridge=$tag-guests          # in the switch namespace and, by the same name, in each host
management_prefix=${management%.*}
guest_length=${guests#*/}

host_namespace() { echo "$tag-host$1"; }
host_folder() { echo "$home/lab/host$1"; }
host_address() { echo "$management_prefix.$1"; }
root_address=$management_prefix.253
switch_address=$management_prefix.254

# The first address of the guests' range, for example 10.88.0.1 for 10.88.0.0/16.
guest_gateway() {
    local network=${guests%/*}
    echo "${network%.*}.$((${network##*.} + 1))"
}

# The guests' IPv6 range follows from the IPv4 one, so that two labs never share it: 10.88.0.0/16 gives fd00:10:88::/48.
guest_range6() {
    local first second rest
    IFS=. read -r first second rest <<<"$guests"
    echo "fd00:$first:$second::/48"
}

say() { printf 'lab: %s\n' "$*"; }

fail() {
    printf 'lab: %s\n' "$*" >&2
    exit 1
}

check_settings() {
    [[ $tag =~ ^[a-z][a-z0-9]{0,3}$ ]] || fail "BERTH_INSTANCE '$tag' must be 1 to 4 lower-case letters or digits, a letter first"
    [[ $management =~ ^([0-9]+\.){3}0/24$ ]] || fail "BERTH_LAB_MANAGEMENT '$management' must be a /24, such as 10.77.0.0/24"
    [[ $guests =~ ^([0-9]+\.){3}0/(16|17|18|19|20|21|22|23|24)$ ]] ||
        fail "BERTH_LAB_GUESTS '$guests' must be a range of /16 to /24, such as 10.88.0.0/16"
    [[ $quota =~ ^[1-9][0-9]*$ ]] || fail "BERTH_LAB_QUOTA '$quota' must be a percentage of one core"
    [[ $storage =~ ^([1-9][0-9]*[mMgG])?$ ]] || fail "BERTH_LAB_STORAGE '$storage' must be a size such as 400m or 2g"
    [ "$(id -u)" -eq 0 ] || fail "needs root (namespaces, mounts, cgroups)"
}
