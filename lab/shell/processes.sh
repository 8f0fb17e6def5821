# shellcheck shell=bash
# Finds and ends the lab's processes: those inside namespaces or cgroups that carry its tag. Nothing else is ever signalled.

namespaces() { ip netns list | awk -v tag="$tag" '$1 == tag "-switch" || $1 ~ "^" tag "-host[0-9]+$" { print $1 }'; }

host_numbers() {
    local file
    for file in "$record"/host*.pause; do
        [ -f "$file" ] && basename "$file" .pause | tr -d '[:lower:]'
    done | sort -n
}

# Each host's mount namespace holds a mount named after the tag; it betrays a process even when its network namespace lost its name.
marked_processes() {
    local file pid
    grep -lsE " berth-$tag-host[0-9]+ " /proc/[0-9]*/mountinfo 2>/dev/null | while read -r file; do
        pid=${file#/proc/}
        echo "${pid%%/*}"
    done || true
}

lab_processes() {
    local namespace group
    {
        for namespace in $(namespaces); do
            ip netns pids "$namespace" 2>/dev/null || true
        done
        for group in $(cgroup_folders); do
            cat "$group/cgroup.procs" 2>/dev/null || true
        done
        marked_processes
    } | sort -un | grep -vx -e "$$" -e "$BASHPID" || true
}

# TERM, then KILL after five seconds for what is deaf.
end_processes() {
    local deadline=$((SECONDS + 5)) pids
    pids=$(lab_processes)
    [ -n "$pids" ] || return 0
    # shellcheck disable=SC2086
    kill -TERM $pids 2>/dev/null || true
    while pids=$(lab_processes) && [ -n "$pids" ]; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            # shellcheck disable=SC2086
            kill -KILL $pids 2>/dev/null || true
        fi
        [ "$SECONDS" -lt $((deadline + 10)) ] || fail "these processes do not end: $pids"
        sleep 0.1
    done
}
