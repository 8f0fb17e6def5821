# shellcheck shell=bash
# bench start: seconds until each service is ready and what it then has resident, as it is run and with one thing changed at a time.
# On a simulated platform of its own; what counts is the ratio to the plain row of the same run.

# shellcheck source=build/shell/bench-core.sh
source "$shell/bench-core.sh"

start_settings=(
    BERTH_INSTANCE=bv BERTH_PORT_BASE=21000 BERTH_HOME="$home/bench-start" BERTH_CACHE="${BERTH_CACHE:-$home/cache}"
    BERTH_LAB_GUESTS=10.98.0.0/16
)
start_rounds=${BERTH_BENCH_ROUNDS:-3}
start_settle=5

bench_start() {
    [ $# -eq 0 ] || wrong "bench start takes no argument"
    if [ "$tag" != bv ]; then
        "$repository/berth" train
        exec env "${start_settings[@]}" "$repository/berth" bench start
    fi
    require_java
    trap bench_core_ends EXIT
    quietly "making room for the simulated platform" "$log_folder/bench-down.log" "$repository/berth" down --purge
    "$repository/berth" up --simulated --hosts 2
    choose_catalogue
    choose_replicas
    rows=()
    local program usual=("${java_options[@]}")
    for program in billing control-plane customer-api; do
        measure_start "$program"
    done
    printf '\n%s, %s cores, %s, JDK %s, median of %s\n\n' "$(date -u +%F)" "$(nproc)" \
        "$(sed -n 's/^model name.*: //p;T;q' /proc/cpuinfo)" "$(java_version "$JAVA_HOME")" "$start_rounds"
    printf '%s\n' 'program|run|seconds until ready|to plain|CPU seconds|resident MB|of it private|to plain' "${rows[@]}" | column -t -s '|'
}

# In turns, so that a busy minute of the machine is no variant's alone.
measure_start() {
    local program=$1 round variant
    local variants=(plain cache 'full headers' G1 Parallel)
    local -A seconds=() processor=() memory=() private=()
    for ((round = 0; round < start_rounds; round++)); do
        for variant in "${variants[@]}"; do
            start_once "$program" "$variant"
        done
    done
    local base base_memory took size
    for variant in "${variants[@]}"; do
        took=$(median_of "${seconds[$variant]}")
        size=$(median_of "${memory[$variant]}")
        [ "$variant" != plain ] || base=$took base_memory=$size
        rows+=("$program|$variant|$took|$(ratio "$took" "$base")|$(median_of "${processor[$variant]}")|$size|$(median_of "${private[$variant]}")|$(ratio "$size" "$base_memory")")
    done
}

# median_of "NUMBER NUMBER ..."
median_of() {
    local numbers
    read -ra numbers <<<"$1"
    median "${numbers[@]}"
}

start_once() {
    local began pid
    choose_variant "$2"
    stop_process "$1" TERM 20 >/dev/null
    began=$(now_milliseconds)
    start_services >/dev/null
    seconds[$2]+=" $(awk "BEGIN { print ($(now_milliseconds) - $began) / 1000 }")"
    read -r pid _ <"$record/$1.pid"
    processor[$2]+=" $(awk '{ print ($14 + $15) / 100 }' "/proc/$pid/stat")"
    sleep "$start_settle"
    memory[$2]+=" $(resident "$1")"
    private[$2]+=" $(awk '/^RssAnon/ { printf "%d", $2 * 1024 / 1000000 }' "/proc/$pid/status")"
    say "$1, $2:${seconds[$2]} s,${memory[$2]} MB"
}

# Sets the options and whether caches are used: each variant is the plain one but for what it is named after.
choose_variant() {
    java_options=("${usual[@]}")
    without_cache=yes
    case $1 in
        cache) without_cache='' ;;
        'full headers') java_options=("${usual[@]/+UseCompactObjectHeaders/-UseCompactObjectHeaders}") ;;
        G1) java_options=("${usual[@]/UseSerialGC/UseG1GC}") ;;
        Parallel) java_options=("${usual[@]/UseSerialGC/UseParallelGC}") ;;
    esac
}
