# shellcheck shell=bash
# bench core: what the platform costs beside the least that could be: a guest started by hand, a bare endpoint, a bare row.
# Each pair is measured in turns in one run on one machine; what counts is the ratio. In an instance of its own.

# shellcheck source=build/shell/bench-boot.sh
source "$shell/bench-boot.sh"
# shellcheck source=build/shell/bench-load.sh
source "$shell/bench-load.sh"

bench_settings=(
    BERTH_INSTANCE=bb BERTH_PORT_BASE=22000 BERTH_HOME="$home/bench" BERTH_CACHE="${BERTH_CACHE:-$home/cache}"
    BERTH_LAB_MANAGEMENT=10.78.0.0/24 BERTH_LAB_GUESTS=10.97.0.0/16
    # Both of a pair get the whole machine.
    BERTH_LAB_QUOTA=200 BERTH_AGENT_MEMORY=2GiB
    # The limits are not what is measured.
    BERTH_RATE_LIMIT_REQUESTS_PER_HOUR=1000000000 BERTH_RATE_LIMIT_OPERATOR_REQUESTS_PER_HOUR=1000000000
)

bench_core() {
    local parts=("$@")
    [ ${#parts[@]} -gt 0 ] || parts=(up boot memory load)
    require_root
    if [ "$tag" != bb ]; then
        exec env "${bench_settings[@]}" "$repository/berth" bench core "$@"
    fi
    require_java
    rows=()
    trap bench_core_ends EXIT
    # A home keeps its kind of hosts, and the first parts want real ones.
    [ "$(kind)" != simulated ] || quietly "making room for lab hosts" "$log_folder/bench-down.log" "$repository/berth" down --purge
    local part
    for part in "${parts[@]}"; do
        case $part in
            up | boot | memory | load) "bench_$part" ;;
            *) wrong "bench core knows up, boot, memory and load, not '$part'" ;;
        esac
    done
    print_rows
}

bench_core_ends() {
    local result=$?
    # "down" does not know it, and a part that failed has left it running.
    stop_process bench-peer TERM 10
    quietly "taking the bench's platform away" "$log_folder/bench-down.log" "$repository/berth" down || result=1
    exit "$result"
}

# row WHAT OURS PEER RATIO AIM: MET is told from ratio or figure by the caller.
row() { rows+=("$1|$2|$3|$4|$5|$6"); }

print_rows() {
    printf '\n%s, %s cores, %s, JDK %s\n\n' "$(date -u +%F)" "$(nproc)" "$(sed -n 's/^model name.*: //p;T;q' /proc/cpuinfo)" \
        "$(java_version "$JAVA_HOME")"
    printf '%s\n' 'what|Berth|beside it|ratio|aim|met' "${rows[@]}" | column -t -s '|'
}

met() { awk "BEGIN { print ($1) ? \"yes\" : \"no\" }"; }

ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

# median NUMBERS...
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

now_milliseconds() { awk '{ printf "%d\n", $1 * 1000 }' /proc/uptime; }

# A first "up" builds and makes what is kept; the second one is what an operator waits for.
bench_up() {
    "$repository/berth" up
    "$repository/berth" down
    local began took
    began=$SECONDS
    "$repository/berth" up
    took=$((SECONDS - began))
    row "./berth up, built, 2 hosts" "$took s" - - "<= 60 s" "$(met "$took <= 60")"
}

# Resident, after servers were made, listed and deleted.
bench_memory() {
    process_runs customer-api || "$repository/berth" up
    local name limit size
    for name in agent-host1 billing control-plane customer-api; do
        limit=300
        [ "$name" != agent-host1 ] || limit=140
        size=$(resident "$name")
        row "memory of $name" "$size MB" - - "<= $limit MB" "$(met "$size <= $limit")"
    done
}

# In megabytes of a million bytes, as the aims are.
resident() {
    local pid
    read -r pid _ <"$record/$1.pid"
    awk '/^VmRSS/ { printf "%d\n", $2 * 1024 / 1000000 }' "/proc/$pid/status"
}
