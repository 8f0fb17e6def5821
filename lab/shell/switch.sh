# shellcheck shell=bash
# The switch: a namespace with the management bridge, the guests' bridge and their gateway, joined to the root namespace by one veth.

raise_switch() {
    [ -e "/run/netns/$switch" ] || ip netns add "$switch"
    ip -n "$switch" link set lo up
    in_switch sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
    raise_bridge "$management_bridge" "$switch_address/24"
    raise_bridge "$guest_bridge" "$(guest_gateway)/$guest_length"
    # Guests use the link-local fe80::1 as their IPv6 gateway; the whole range is behind that bridge.
    ip -n "$switch" -6 address replace fe80::1/64 dev "$guest_bridge" nodad
    ip -n "$switch" -6 route replace "$(guest_range6)" dev "$guest_bridge"
    raise_uplink
}

in_switch() { nsenter --net="/run/netns/$switch" "$@"; }

raise_bridge() {
    ip -n "$switch" link show "$1" >/dev/null 2>&1 || ip -n "$switch" link add "$1" type bridge
    ip -n "$switch" link set "$1" up
    ip -n "$switch" address replace "$2" dev "$1"
}

raise_uplink() {
    ip link show "$uplink" >/dev/null 2>&1 ||
        ip link add "$uplink" type veth peer name "$uplink" netns "$switch"
    ip -n "$switch" link set "$uplink" master "$management_bridge" up
    ip link set "$uplink" up
    ip address replace "$root_address/24" dev "$uplink"
    ip route replace "$guests" via "$switch_address" dev "$uplink"
    ip -n "$switch" -6 address replace fe80::fe/64 dev "$management_bridge" nodad
    ip -6 address replace "${management_prefix6:=fd00:${management_prefix//./:}}::253/64" dev "$uplink" nodad
    ip -n "$switch" -6 address replace "$management_prefix6::254/64" dev "$management_bridge" nodad
    ip -6 route replace "$(guest_range6)" via fe80::fe dev "$uplink"
}

# One cable from the switch into a host's namespace, created together or not at all.
raise_cable() {
    local cable=$1 bridge=$2 namespace=$3 inside=$4
    ip -n "$namespace" link show "$inside" >/dev/null 2>&1 ||
        ip -n "$switch" link add "$cable" type veth peer name "$inside" netns "$namespace"
    ip -n "$switch" link set "$cable" master "$bridge" up
    ip -n "$namespace" link set "$inside" up
}

# A cut is made at the switch: inside the host everything looks as before, only nothing comes through.
set_cable() { ip -n "$switch" link set "$tag-m$1" "$2"; }

# Queues are short, so that small messages are late by less than half a second.
throttle_cable() {
    local namespace
    namespace=$(host_namespace "$1")
    case $2 in
        off) tc -n "$namespace" qdisc del dev "$tag-mgmt" root ;;
        '') wrong "throttle needs a rate, such as 500kbit, or off" ;;
        *) tc -n "$namespace" qdisc replace dev "$tag-mgmt" root tbf rate "$2" burst 16kb latency 400ms ;;
    esac
}

lower_switch() {
    ip link show "$uplink" >/dev/null 2>&1 && ip link delete "$uplink"
    local namespace
    for namespace in $(namespaces); do
        ip netns delete "$namespace"
    done
}
