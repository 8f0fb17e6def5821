# shellcheck shell=bash
# Finds and ends the lab's processes: those inside namespaces or cgroups that carry its tag. Nothing else is ever signalled.

# namespaces [HOST]: all of the lab's, or one host's.
namespaces() {
    local wanted="$tag-(switch|host[0-9]+)"
    [ -z "${1:-}" ] || wanted=$tag-host$1
    ip netns list | awk '{ print $1 }' | grep -xE "$wanted" || true
}

host_numbers() {
    local file
    for file in "$record"/host*.pause; do
        [ -f "$file" ] && basename "$file" .pause | tr -d '[:lower:]'
    done | sort -n
}

# Each host's mount namespace holds a mount named after the tag; it betrays a process even when its network namespace lost its name.
marked_processes() {
    local file pid
    grep -lsE " berth-$tag-host${1:-[0-9]+} " /proc/[0-9]*/mountinfo 2>/dev/null | while read -r file; do
        pid=${file#/proc/}
        echo "${pid%%/*}"
    done || true
}

# lab_processes [HOST]: of the whole lab, or of one host.
lab_processes() {
    local namespace group host=${1:-}
    {
        for namespace in $(namespaces "$host"); do
            ip netns pids "$namespace" 2>/dev/null || true
        done
        for group in $(cgroup_folders "$host"); do
            cat "$group/cgroup.procs" 2>/dev/null || true
        done
        marked_processes "$host"
    } | sort -un | grep -vx -e "$$" -e "$BASHPID" || true
}

# end_processes [HOST]: TERM, then KILL after five seconds for what is deaf.
end_processes() {
    local deadline=$((SECONDS + 5)) pids
    pids=$(lab_processes "$@")
    [ -n "$pids" ] || return 0
    # shellcheck disable=SC2086
    kill -TERM $pids 2>/dev/null || true
    while pids=$(lab_processes "$@") && [ -n "$pids" ]; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            # shellcheck disable=SC2086
            kill -KILL $pids 2>/dev/null || true
        fi
        [ "$SECONDS" -lt $((deadline + 10)) ] || fail "these processes do not end: $pids"
        sleep 0.1
    done
}
