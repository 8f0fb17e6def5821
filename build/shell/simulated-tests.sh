# shellcheck shell=bash
# The group "simulated": a large platform with simulated hosts, an instance of its own beside any other; needs no root.

simulated_settings=(
    BERTH_INSTANCE=bu BERTH_PORT_BASE=29000 BERTH_HOME="$home/simulated"
    BERTH_LAB_MANAGEMENT=10.78.0.0/24 BERTH_LAB_GUESTS=10.92.0.0/16
    # Small enough that some hosts are full and one can be made hot.
    BERTH_SIMULATION_CORES=16 BERTH_SIMULATION_MEMORY=64GiB
)

# test_simulated HOSTS SERVERS: as the instance of its own.
test_simulated() {
    if [ "$tag" != bu ]; then
        env "${simulated_settings[@]}" "$repository/berth" test --simulated "$1" "$2"
        return
    fi
    [[ "${1:-}" =~ ^[1-9][0-9]*$ && "${2:-}" =~ ^[1-9][0-9]*$ ]] || wrong "test --simulated needs numbers of hosts and of servers"
    trap finish_simulated EXIT
    require_java
    require_clients
    "$repository/berth" down --purge
    "$repository/berth" up --simulated --hosts "$1"
    "$repository/berth" seed --servers "$2"
    export BERTH_DOOR=http://127.0.0.1:$door_port BERTH_SEEDED=$2
    run_group simulated
    passed=yes
}

require_clients() {
    command -v hcloud >/dev/null && /usr/bin/python3 -c 'import hcloud' 2>/dev/null && return
    [ "$(id -u)" -eq 0 ] || fail "the clients that are tried are missing; as root: apt-get install hcloud-cli python3-hcloud"
    apt_install "real clients of the API" hcloud-cli python3-hcloud
}

finish_simulated() {
    local result=$?
    [ "${passed:-}" = yes ] || "$repository/berth" logs || true
    "$repository/berth" down || result=1
    exit "$result"
}
