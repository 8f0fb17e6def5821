# shellcheck shell=bash
# down: ends everything that up has started, verifies that nothing is left; keeps the data unless told otherwise.

verb_down() {
    local purge=no
    case ${1:-} in
        '') ;;
        --purge) purge=yes ;;
        *) wrong "down does not know '$1'" ;;
    esac
    if [ "$(kind)" = simulated ]; then
        locked take_down
        rm -f "$home/run"
        rm -rf "$record"
    else
        require_root
        locked take_down
        "$lab_folder/lab" down
        rm -f "$home/run"
        "$lab_folder/lab" 'clean?'
    fi
    verify_stopped
    if [ "$purge" = yes ]; then
        # What was only fetched or built stays: the database's programs, the images.
        rm -rf "${home:?}"/{postgres/data,postgres/password,database,pki,projects,programs,log,lab,fleet,operator.token,catalogue.yaml,catalogue.chosen,replicas.chosen}
        [ "$(kind)" = lab ] || rm -rf "${home:?}/images"
        rm -f "$home/kind"
        say "the data in $home is gone too"
    else
        say "data kept in $home (./berth down --purge takes it away)"
    fi
}

take_down() {
    refuse_foreign
    stop_recorded
}

control_ports() {
    local number port
    for ((number = 1; number <= 9; number++)); do
        for port in "$control_https_port" "$control_grpc_port" "$control_health_port"; do
            replica_port "$port" "$number"
        done
    done
}

verify_stopped() {
    local port taken=
    for port in "$postgres_port" "$billing_grpc_port" "$api_port" "$billing_health_port" "$api_health_port" \
        "$billing_http_port" "$door_port" $(control_ports); do
        [ -z "$(ss -Hltn "sport = :$port")" ] || taken+=" $port"
    done
    [ -z "$taken" ] || fail "stopped, but somebody still listens on:$taken (see: ss -ltnp)"
    say "verified: no process, namespace, mount, interface, route, control group or port of '$tag' is left"
}
