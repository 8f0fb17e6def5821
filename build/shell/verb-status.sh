# shellcheck shell=bash
# status: each process with its pid, memory and health, then the hosts. Fails when something that should run does not.

verb_status() {
    [ $# -eq 0 ] || wrong "status takes no argument"
    local name sick=0
    [ -d "$record" ] || fail "nothing of '$tag' runs; start it by: ./berth up"
    printf '%s%-16s %8s %9s  %s%s\n' "$bold" process pid memory state "$plain"
    for name in postgres billing $(control_names) customer-api $(agent_names); do
        show_process "$name" || sick=1
    done
    echo
    if [ "$(kind)" = simulated ]; then
        fleet_status || sick=1
    else
        "$lab_folder/lab" status
    fi
    return "$sick"
}

control_names() { recorded_names | grep '^control-plane' || echo control-plane; }

agent_names() { recorded_names | grep '^agent-' || true; }

show_process() {
    local name=$1 pid memory state=running result=0
    if ! process_runs "$name"; then
        printf '%-16s %8s %9s  %s\n' "$name" - - "${red}dead${plain}"
        return 1
    fi
    read -r pid _ <"$record/$name.pid"
    memory=$(awk '/^VmRSS/ { printf "%d MiB", $2 / 1024 }' "/proc/$pid/status")
    case $name in
        postgres) database_answers >/dev/null 2>&1 || result=1 ;;
        billing) healthy "$billing_health_port" >/dev/null || result=1 ;;
        control-plane) healthy "$control_health_port" >/dev/null || result=1 ;;
        control-plane-*) healthy "$(replica_port "$control_health_port" "${name#control-plane-}")" >/dev/null || result=1 ;;
        customer-api) healthy "$api_health_port" >/dev/null || result=1 ;;
        agent-fleet) door_answers || result=1 ;;
        agent-host*) host_online "${name#agent-host}" 2>/dev/null || result=1 ;;
    esac
    [ "$result" -eq 0 ] || state="${red}running, not ready${plain}"
    printf '%-16s %8s %9s  %s\n' "$name" "$pid" "$memory" "$state"
    return "$result"
}
