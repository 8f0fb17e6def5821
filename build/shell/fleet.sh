# shellcheck shell=bash
# The simulated fleet: hosts registered by the operator API, enrolled by one-time tokens, carried by one process.

simulated_cores=${BERTH_SIMULATION_CORES:-64}
simulated_memory=${BERTH_SIMULATION_MEMORY:-256GiB}
registering_at_once=8

door() {
    local method=$1 path=$2
    shift 2
    curl -sS --fail-with-body --max-time 10 -X "$method" "$@" "http://127.0.0.1:$door_port$path"
}

door_answers() { door GET /hosts/sim1 >/dev/null 2>&1; }

# What the lab installs, as far as no guest needs it; only root can add what is missing.
require_programs() {
    local program missing=()
    for program in curl jq psql ss; do
        command -v "$program" >/dev/null || missing+=("$program")
    done
    [ "${#missing[@]}" -eq 0 ] && return
    [ "$(id -u)" -eq 0 ] || fail "these programs are missing: ${missing[*]}; as root: apt-get install curl jq postgresql-client iproute2"
    apt_install "to talk to the services" curl jq postgresql-client iproute2
}

# Nothing boots from it: the control plane only wants the catalogue's image to have files and checksums.
hollow_image() {
    local folder=$images_folder/micro file
    [ ! -s "$folder/manifest.sha256" ] || return 0
    mkdir -p "$folder"
    for file in vmlinuz initrd.gz disk.qcow2; do
        echo "simulated $file: nothing boots from it" >"$folder/$file"
    done
    (cd "$folder" && sha256sum vmlinuz initrd.gz disk.qcow2 >manifest.sha256)
}

# A host is enrolled when its agent keeps a certificate; its token lies in its folder until then.
register_simulated() {
    local name=$1 folder=$fleet_folder/$1 answer id
    [ ! -s "$folder/identity/agent.pem" ] || return 0
    [ ! -s "$folder/enrolment.token" ] || [ -n "$(find "$folder/enrolment.token" -mmin +50)" ] || return 0
    mkdir -p "$folder"
    if ! answer=$(operator POST /hosts "{\"name\":\"$name\",\"location\":\"$location\"}" 2>/dev/null); then
        id=$(operator GET "/hosts?name=$name" | jq -er '.hosts[0].id') || fail "$name was not registered: $answer"
        answer=$(operator POST "/hosts/$id/actions/issue_enrollment" '{}') || fail "no new enrolment for $name: $answer"
    fi
    (umask 077 && jq -er .enrollment_token <<<"$answer" >"$folder/enrolment.token")
}

register_fleet() {
    local number children=()
    mkdir -p "$fleet_folder"
    for ((number = 1; number <= $1; number++)); do
        register_simulated "sim$number" &
        children+=($!)
        if [ "${#children[@]}" -eq "$registering_at_once" ]; then
            wait_for_each "${children[@]}"
            children=()
        fi
    done
    wait_for_each "${children[@]}"
}

wait_for_each() {
    local child
    for child in "$@"; do
        wait "$child" || fail "hosts were not registered"
    done
}

simulated_online() {
    local page=1 online=0 answer
    while answer=$(operator GET "/hosts?per_page=50&page=$page"); do
        online=$((online + $(jq '[.hosts[] | select((.state // .status) == "online" and (.name | startswith("sim")))] | length' <<<"$answer")))
        page=$(jq -r '.meta.pagination.next_page // empty' <<<"$answer")
        [ -n "$page" ] || break
    done
    [ "$online" -ge "$1" ]
}

# Who was heard of a moment ago counts as online: that alone does not say that this process has its streams.
fleet_connected() { [ "$(door GET /hosts | jq '[.hosts[] | select(.connected)] | length')" -ge "$1" ]; }

# As many as the last time.
fleet_hosts() { cat "$fleet_folder/hosts" 2>/dev/null || echo 20; }

# The process is started again only for another number of hosts; guests do not notice.
start_fleet() {
    local hosts=$1
    if ! process_runs agent-fleet || ! door_answers || [ "$(fleet_hosts)" != "$hosts" ]; then
        stop_process agent-fleet TERM 20
        quietly "registering $hosts simulated hosts" "$log_folder/register.log" register_fleet "$hosts"
        require_free_port "the simulated fleet" "$door_port"
        run_fleet "$hosts"
    fi
    await_process agent-fleet 120 fleet_connected "$hosts"
    await_process agent-fleet 120 simulated_online "$hosts"
}

run_fleet() {
    say "fleet of $1 simulated hosts ($simulated_cores cores, $simulated_memory each)"
    echo "$1" >"$fleet_folder/hosts"
    BERTH_SIMULATION_FOLDER=$fleet_folder BERTH_SIMULATION_HOSTS=$1 BERTH_SIMULATION_DOOR=$door_port \
        BERTH_SIMULATION_CORES=$simulated_cores BERTH_SIMULATION_MEMORY=$simulated_memory \
        BERTH_AGENT_ENROLLMENT_URL=https://127.0.0.1:$control_https_port \
        BERTH_AGENT_CONTROL_ADDRESS=$(control_addresses 127.0.0.1 "$replicas") \
        BERTH_AGENT_JAR=$(fresh_copy hypervisor-agent) \
        start_process agent-fleet "$repository/hypervisor-agent/run" simulate
}

fleet_status() {
    local answer
    answer=$(door GET /hosts 2>/dev/null) || {
        echo "the simulated fleet does not answer; start it again by: ./berth up --simulated --hosts $(fleet_hosts)"
        return 1
    }
    jq -r '"\(.hosts | length) simulated hosts, \([.hosts[] | select(.connected)] | length) connected, \([.hosts[].guests | length] | add) guests"' <<<"$answer"
}
