# shellcheck shell=bash
# The hosts' agents: each inside its host's namespaces, enrolled by the operator API with a one-time token.

agent_cores=${BERTH_AGENT_CORES:-1}
agent_memory=${BERTH_AGENT_MEMORY:-320MiB} # two of the smallest guests, 15 % for QEMU, and a little

host_json() { operator GET "/hosts?name=host$1" | jq -e '.hosts[0]'; }

host_online() { host_heard "$1" ''; }

# host_heard HOST SINCE: online, and heard of after that time: the host of a killed agent counts as online for a while.
host_heard() {
    host_json "$1" | jq -e --arg since "$2" '(.state // .status) == "online" and (.last_seen // "")[0:19] > $since' >/dev/null
}

# A host is enrolled when its agent keeps a certificate; the token of a first try that failed half-way is used again.
enrolment_token() {
    local number=$1 answer host file
    file=$(host_folder "$number")/enrolment.token
    if [ -s "$(host_folder "$number")/storage/identity/agent.pem" ]; then
        rm -f "$file"
        return
    fi
    if host=$(host_json "$number" 2>/dev/null); then
        if ! [ -s "$file" ] || [ -n "$(find "$file" -mmin +50)" ]; then
            answer=$(operator POST "/hosts/$(jq -r .id <<<"$host")/actions/issue_enrollment" '{}') ||
                fail "no new enrolment for host$number: $answer"
        fi
    else
        answer=$(operator POST /hosts "$(jq -nc --arg name "host$number" --arg location "$location" '{name: $name, location: $location}')") ||
            fail "host$number was not registered: $answer"
    fi
    [ -z "${answer:-}" ] || (umask 077 && jq -er .enrollment_token <<<"$answer" >"$file")
    cat "$file"
}

# host_clock HOST: what makes the agent's clock wrong, if BERTH_HOST_CLOCK says "HOST OFFSET", such as "1 +3600".
host_clock() {
    local host offset
    read -r host offset <<<"${BERTH_HOST_CLOCK:-}"
    [ "$host" = "$1" ] || return 0
    echo "LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1 FAKETIME=$offset FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1"
}

start_agent() {
    local number=$1 name=agent-host$1 token since=''
    if process_runs "$name" && host_online "$number"; then
        return
    fi
    stop_process "$name" TERM 20
    token=$(enrolment_token "$number")
    ! host_online "$number" 2>/dev/null || since=$(date -u +%FT%T)
    say "agent of host$number"
    # The token is the only secret here, good for one use; it comes by the environment, which only root may read.
    # shellcheck disable=SC2046
    BERTH_AGENT_ENROLLMENT_TOKEN=$token start_process "$name" "$repository/lab/lab" enter "$number" env $(host_clock "$number") \
        BERTH_AGENT_FOLDER=/var/lib/berth BERTH_AGENT_LIBVIRT_URI=qemu:///system BERTH_AGENT_MIGRATION_TRANSPORT=tcp \
        BERTH_AGENT_ENROLLMENT_URL="https://$root_address:$control_https_port" \
        BERTH_AGENT_CONTROL_ADDRESS="$(control_addresses "$root_address" "$replicas")" \
        BERTH_AGENT_PRESSURE_ROOT=/run/berth/pressure BERTH_AGENT_MIGRATION_ADDRESS="$(host_address "$number")" \
        BERTH_AGENT_BRIDGE="$guest_bridge" BERTH_AGENT_CORES="$agent_cores" BERTH_AGENT_MEMORY="$agent_memory" \
        JAVA_HOME="$JAVA_HOME" BERTH_AGENT_JAR="$agent_jar" "$repository/hypervisor-agent/run"
    await_process "$name" 180 host_heard "$number" "$since"
}

# All agents of this home share one copy of the program; it is taken anew only when none of them runs.
start_agents() {
    local number running=no
    agent_jar=$home/programs/hypervisor-agent/quarkus-run.jar
    for ((number = 1; number <= $1; number++)); do
        process_runs "agent-host$number" && running=yes
    done
    [ "$running" = yes ] && [ -e "$agent_jar" ] || agent_jar=$(fresh_copy hypervisor-agent)
    for ((number = 1; number <= $1; number++)); do
        start_agent "$number"
    done
}
