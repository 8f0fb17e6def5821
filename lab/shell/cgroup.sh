# shellcheck shell=bash
# One control group per host: a v2 group that measures its pressure and a v1 quota on its guests' CPU time.
# libvirtd and the agent stay outside of the quota: throttled, they would miss heartbeats and the host would look lost.

# Where the machine mounts the v1 hierarchy of a controller (cpu and cpuacct may be one mount or two), or the v2 one.
v1_hierarchy() { awk -v name="$1" '$3 == "cgroup" && ("," $4 ",") ~ ("," name ",") { print $2; exit }' /proc/mounts; }
v2_hierarchy() { awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts; }

hierarchies() {
    {
        v1_hierarchy cpu
        v1_hierarchy cpuacct
        v2_hierarchy
    } | sort -u
}

refuse_unknown_cgroups() {
    [ -n "$(v1_hierarchy cpu)" ] && [ -n "$(v2_hierarchy)" ] && return
    fail "the lab needs hybrid control groups (v1 cpu and cpuacct beside v2); boot with systemd.unified_cgroup_hierarchy=0"
}

raise_cgroup() {
    local number=$1 hierarchy
    refuse_unknown_cgroups
    for hierarchy in $(hierarchies); do
        mkdir -p "$hierarchy/berth-$tag/host$number"
    done
    [ -r "$(v2_hierarchy)/berth-$tag/host$number/cpu.pressure" ] ||
        fail "the kernel measures no pressure (PSI); boot it with psi=1"
    limit_time "$(v1_hierarchy cpu)/berth-$tag/host$number"
}

# A period of 10 ms: with the kernel's 100 ms a busy host's guests stand still for 60 ms at a time, and a move out takes twice as long.
limit_time() {
    echo -1 >"$1/cpu.cfs_quota_us"
    echo 10000 >"$1/cpu.cfs_period_us"
    echo $((quota * 100)) >"$1/cpu.cfs_quota_us"
}

# A process started from here would otherwise inherit the group of whoever called; libvirt reads its own place from there.
leave_cgroups() {
    local hierarchy
    for hierarchy in $(hierarchies); do
        echo "$BASHPID" >"$hierarchy/cgroup.procs"
    done
}

# libvirt places guests into the v1 groups only; the v2 group they inherit from the libvirtd that starts them.
join_pressure_group() { echo "$BASHPID" >"$(v2_hierarchy)/berth-$tag/host$1/cgroup.procs"; }

# cgroup_folders [HOST]: of the whole lab, or of one host.
# shellcheck disable=SC2120
cgroup_folders() {
    local hierarchy
    for hierarchy in $(hierarchies); do
        find "$hierarchy/berth-$tag${1:+/host$1}" -depth -type d 2>/dev/null || true
    done
}

remove_cgroups() {
    local folder
    # shellcheck disable=SC2119
    for folder in $(cgroup_folders); do
        rmdir "$folder" 2>/dev/null || true
    done
}
