# shellcheck shell=bash
# Processes that this command starts: each in a session of its own, its log in BERTH_HOME/log, its "pid start-time" in BERTH_HOME/run.

stop_limit=20

process_runs() { running "$(cat "$record/$1.pid" 2>/dev/null)"; }

# start_process NAME COMMAND...: the command must not fork away, or the recorded pid would be another's.
start_process() {
    local name=$1 log=$log_folder/$1.log
    shift
    mkdir -p "$log_folder"
    [ ! -s "$log" ] || mv -f "$log" "$log.1"
    (
        [ -z "${lock:-}" ] || exec {lock}>&-
        exec setsid "$@"
    ) </dev/null >"$log" 2>&1 &
    identity $! >"$record/$name.pid"
}

# await_process NAME SECONDS CHECK...: until the check succeeds, the process has died, or it is too late.
await_process() {
    local name=$1 began=$SECONDS limit=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        if ! process_runs "$name"; then
            tail -n 25 "$log_folder/$name.log" >&2
            fail "$name died while starting; its log: ./berth logs $name"
        fi
        if [ $((SECONDS - began)) -ge "$limit" ]; then
            tail -n 25 "$log_folder/$name.log" >&2
            fail "$name was not ready after $limit s; its log: ./berth logs $name"
        fi
        sleep 0.2
    done
}

# stop_process NAME SIGNAL SECONDS: asks, waits, then kills; takes the record away.
stop_process() {
    local name=$1 signal=$2 limit=$3 file=$record/$1.pid entry pid deadline
    entry=$(cat "$file" 2>/dev/null) || return 0
    read -r pid _ <<<"$entry"
    if running "$entry"; then
        kill "-$signal" "$pid" 2>/dev/null || true
        deadline=$((SECONDS + limit))
        while running "$entry" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.1; done
        if running "$entry"; then
            say "$name does not stop within $limit s: killing it"
            kill -KILL -- "-$pid" 2>/dev/null || true
            while running "$entry"; do sleep 0.1; done
        else
            say "$name stopped"
        fi
    fi
    rm -f "$file"
}

# A port that somebody else holds is named before a service fails on it.
require_free_port() {
    local name=$1 port=$2 holder
    holder=$(ss -Hltnp "sport = :$port" | grep -o 'users:.*' | head -n 1 || true)
    [ -z "$holder" ] || fail "port $port, which $name needs, is taken by $holder; stop that, or set BERTH_PORT_BASE"
}

stop_recorded() {
    local name
    for name in $(recorded_names); do
        case $name in
            postgres) stop_process postgres INT 30 ;;
            *) stop_process "$name" TERM "$stop_limit" ;;
        esac
    done
}

# Processes that are recorded as ours, in the order in which they must stop.
recorded_names() {
    local file
    for file in "$record"/agent-*.pid "$record"/customer-api.pid "$record"/control-plane*.pid "$record"/{billing,postgres}.pid; do
        [ ! -f "$file" ] || basename "$file" .pid
    done
}
