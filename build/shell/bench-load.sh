# shellcheck shell=bash
# bench core, part load: lists and creates over HTTP with 5,000 servers on 200 simulated hosts, beside a bare Quarkus endpoint on
# the same database that makes one query or inserts one row. The load comes from wrk, the same for both, in turns.

load_rounds=${BERTH_BENCH_ROUNDS:-5}
load_seconds=8
load_connections=8
rest_seconds=20
peer_port=$((port_base + 70))

bench_load() {
    command -v wrk >/dev/null || apt_install "to make load" wrk
    local servers=${BERTH_BENCH_SERVERS:-5000} hosts=${BERTH_BENCH_HOSTS:-200}
    quietly "making room for the simulated platform" "$log_folder/bench-down.log" "$repository/berth" down --purge
    "$repository/berth" up --simulated --hosts "$hosts"
    "$repository/berth" seed --servers "$servers"
    HCLOUD_TOKEN=$(demo_token)
    export HCLOUD_TOKEN
    processor_at_rest
    start_peer
    bench_list
    bench_creates
    loaded_memory
}

# What it takes when no customer asks for anything: hosts report, moves are looked for, samples are written.
processor_at_rest() {
    local names=(billing control-plane customer-api postgres) before=() number
    # What is done after thousands of creates should be over.
    sleep "$rest_seconds"
    for number in "${!names[@]}"; do
        before[number]=$(processor_ticks "${names[number]}")
    done
    sleep "$rest_seconds"
    for number in "${!names[@]}"; do
        row "processor at rest, ${names[number]}" \
            "$(awk -v ticks="$(($(processor_ticks "${names[number]}") - before[number]))" -v all="$(($(getconf CLK_TCK) * rest_seconds))" \
                'BEGIN { printf "%.1f", 100 * ticks / all }') % of a core" - - - -
    done
}

# Of a process and those that it has started, since they live.
processor_ticks() {
    local pid
    read -r pid _ <"$record/$1.pid"
    for pid in "$pid" $(pgrep -P "$pid"); do
        cat "/proc/$pid/stat" 2>/dev/null || true
    done | awk '{ ticks += $14 + $15 } END { print ticks }'
}

start_peer() {
    quietly "building the bare endpoint" "$log_folder/build-peer.log" \
        maven -q -pl bench/peer -am -Dquarkus.build.skip=false -DskipTests package
    # A table like the platform's own for the bare row: a key, a name that is unique, a time.
    sql -d control <<SQL
create table if not exists bench_row (id bigint generated always as identity primary key, name text not null unique, created timestamptz not null);
alter table bench_row owner to control;
analyze;
SQL
    (
        QUARKUS_DATASOURCE_PASSWORD=$(cat "$home/database/control.password")
        export QUARKUS_DATASOURCE_PASSWORD QUARKUS_DATASOURCE_USERNAME=control QUARKUS_HTTP_PORT="$peer_port" \
            QUARKUS_DATASOURCE_REACTIVE_URL="postgresql://127.0.0.1:$postgres_port/control"
        start_process bench-peer "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$repository/bench/peer/target/quarkus-app/quarkus-run.jar"
    )
    await_process bench-peer 60 curl -sf "http://127.0.0.1:$peer_port/servers?project=1&limit=1"
}

# load SCRIPT-OR-EMPTY URL [HEADER]: "requests-per-second p99-milliseconds refused".
load() {
    local options=(-t1 -c"$load_connections" -d"${load_seconds}s" --latency)
    [ -z "$1" ] || options+=(-s "$1")
    [ -z "${3:-}" ] || options+=(-H "$3")
    wrk "${options[@]}" "$2" | awk '
        $1 == "99%" { p99 = $2; unit = p99; gsub(/[0-9.]/, "", unit); sub(/[a-z]+/, "", p99); if (unit == "s") p99 *= 1000; if (unit == "us") p99 /= 1000 }
        /^Requests\/sec/ { rate = $2 }
        /Non-2xx/ { refused = $NF }
        END { print rate, p99, refused + 0 }'
}

bench_list() {
    local project rates=() tails=() peer_rates=() peer_tails=() round rate tail refused
    project=$(sql -d control -c "select project_id from server group by 1 order by count(*) desc limit 1")
    for ((round = 0; round <= load_rounds; round++)); do
        read -r rate tail refused < <(load "" "$endpoint/servers?per_page=50" "Authorization: Bearer $HCLOUD_TOKEN")
        [ "$refused" -eq 0 ] || fail "$refused lists were refused; a bench of refusals says nothing"
        rates+=("$rate") tails+=("$tail")
        read -r rate tail refused < <(load "" "http://127.0.0.1:$peer_port/servers?project=$project&limit=50")
        peer_rates+=("$rate") peer_tails+=("$tail")
        say "lists, round $round: Berth ${rates[-1]}/s p99 ${tails[-1]} ms, bare ${peer_rates[-1]}/s p99 ${peer_tails[-1]} ms"
    done
    # Round 0 is for the compilers.
    local ours peer
    ours=$(median "${rates[@]:1}") peer=$(median "${peer_rates[@]:1}")
    row "GET /v1/servers, 50 of $servers" "$ours/s" "$peer/s: bare endpoint" "$(ratio "$ours" "$peer")" ">= 0.5" "$(met "$ours >= 0.5 * $peer")"
    ours=$(median "${tails[@]:1}") peer=$(median "${peer_tails[@]:1}")
    row "  its p99" "$ours ms" "$peer ms: bare endpoint" "$(ratio "$ours" "$peer")" "<= 3" "$(met "$ours <= 3 * $peer")"
}

bench_creates() {
    local rates=() peer_rates=() round rate tail refused
    for ((round = 0; round <= load_rounds; round++)); do
        read -r rate tail refused < <(BERTH_BENCH_PREFIX=r$round load "$repository/bench/core/create.lua" "$endpoint/servers")
        [ "$refused" -eq 0 ] || fail "$refused creates were refused; see $log_folder/control-plane.log"
        rates+=("$rate")
        read -r rate tail refused < <(load "$repository/bench/core/insert.lua" "http://127.0.0.1:$peer_port/rows")
        [ "$refused" -eq 0 ] || fail "$refused bare inserts failed; see $log_folder/bench-peer.log"
        peer_rates+=("$rate")
        say "creates, round $round: Berth ${rates[-1]}/s accepted, bare ${peer_rates[-1]} rows/s"
    done
    local ours peer
    ours=$(median "${rates[@]:1}") peer=$(median "${peer_rates[@]:1}")
    row "creates accepted" "$ours/s" "$peer/s: bare inserts" "$(ratio "$ours" "$peer")" - -
}

# One process carries all simulated hosts, so the aim for one host's agent does not apply to it.
loaded_memory() {
    local name size
    for name in billing control-plane customer-api; do
        size=$(resident "$name")
        row "memory of $name after the load" "$size MB" - - "<= 300 MB" "$(met "$size <= 300")"
    done
    row "memory of the agent of all hosts" "$(resident agent-fleet) MB" - - - -
}
