# shellcheck shell=bash
# Who owns the instance's tag on this machine. A process is written down as "pid start-time", so that a pid
# used again by somebody else is never taken for ours.

# The kernel's start time of a process, or nothing if it is gone (or a zombie).
start_time() {
    local stat fields
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    read -ra fields <<<"${stat##*) }"
    [ "${fields[0]}" = Z ] || echo "${fields[19]}"
}

identity() { echo "$1 $(start_time "$1")"; }

# running "pid start-time": is that very process still there?
running() {
    local pid started
    read -r pid started <<<"${1:-}" || true
    [ -n "${started:-}" ] && [ "$(start_time "$pid")" = "$started" ]
}

# The record's lock lives beside it: a record may be taken away while the lock is held.
locked() {
    mkdir -p "$record_root"
    exec {lock}>"$record_root/$tag.lock"
    flock -w 120 "$lock" || fail "another 'lab' command has held $tag for two minutes; see: fuser $record_root/$tag.lock"
    "$@"
    flock -u "$lock"
}

recorded_processes() {
    local file
    for file in "$record"/*.pause "$record"/*.libvirtd "$record"/*.pid; do
        [ -f "$file" ] && cat "$file"
    done
    return 0
}

any_recorded_running() {
    local entry
    while read -r entry; do
        running "$entry" && return 0
    done < <(recorded_processes)
    return 1
}

# Stops if a living lab of another home folder holds the tag.
refuse_foreign() {
    local owner
    owner=$(cat "$record/home" 2>/dev/null || true)
    if [ -z "$owner" ] || [ "$owner" = "$home" ] || ! [ -d "$owner" ] || ! any_recorded_running; then
        return
    fi
    fail "instance '$tag' belongs to the running platform of $owner; stop that one (BERTH_HOME=$owner), or set BERTH_INSTANCE"
}

# Of any checkout: what counts is the tag.
clear_dead_run() {
    any_paused && return
    [ -n "$(leftovers)" ] || return 0
    say "clearing what a dead run of '$tag' ($(cat "$record/home" 2>/dev/null || echo 'unknown folder')) has left"
    end_lab
}

claim_instance() {
    mkdir -p "$record" "$home"
    echo "$home" >"$record/home"
}

any_paused() {
    [ "$(cat "$record/home" 2>/dev/null)" = "$home" ] || return 1
    local file
    for file in "$record"/*.pause; do
        [ -f "$file" ] && running "$(cat "$file")" && return 0
    done
    return 1
}

forget_instance() {
    rm -f "$record"/*.pause "$record"/*.libvirtd
    any_recorded_running || rm -rf "$record"
}
