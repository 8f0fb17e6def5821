# shellcheck shell=bash
# A host's libvirtd: its configuration, and how it starts without systemd. TCP without a password is for the lab only:
# the address exists nowhere but inside these namespaces. Real hosts use TLS.

configure_libvirtd() {
    local number=$1 folder address
    folder=$(host_folder "$number") address=$(host_address "$number")
    # The filters that come with libvirt; each host keeps its own set.
    [ -d "$folder/etc/nwfilter" ] || cp -r /etc/libvirt/nwfilter "$folder/etc/"
    cat >"$folder/etc/libvirtd.conf" <<CONF
listen_tls = 0
listen_tcp = 1
listen_addr = "$address"
tcp_port = "16509"
auth_tcp = "none"
auth_unix_rw = "none"
unix_sock_rw_perms = "0700"
host_uuid = "$(host_uuid "$number")"
log_outputs = "3:file:/var/log/libvirt/libvirtd.log"
CONF
    cat >"$folder/etc/qemu.conf" <<CONF
user = "root"
group = "root"
dynamic_ownership = 0
remember_owner = 0
security_driver = "none"
namespaces = []
stdio_handler = "file"
cgroup_controllers = [ "cpu", "cpuacct" ]
migration_address = "$address"
migration_host = "$address"
migration_port_min = 49152
migration_port_max = 49215
CONF
}

host_uuid() { printf '%08x-0000-4000-8000-%012d' "$((16#$(printf %s "$tag" | od -An -tx1 | tr -d ' \n')))" "$1"; }

start_libvirtd() {
    local number=$1 file=$record/host$1.libvirtd folder
    folder=$(host_folder "$number")
    if ! running "$(cat "$file" 2>/dev/null)"; then
        configure_libvirtd "$number"
        # A background subshell: setsid then keeps its pid, which is the one to write down.
        (
            exec {lock}>&-
            leave_cgroups
            join_pressure_group "$number"
            enter_host "$number" setsid libvirtd --listen \
                --pid-file /run/libvirt/libvirtd.pid --config /etc/libvirt/libvirtd.conf
        ) </dev/null >>"$folder/log/libvirtd.out" 2>&1 &
        identity $! >"$file"
    fi
    await_libvirtd "$number" "$file"
}

await_libvirtd() {
    local deadline=$((SECONDS + 30))
    until (enter_host "$1" timeout 5 virsh -q -c qemu:///system uri) >/dev/null 2>&1; do
        running "$(cat "$2")" || fail "host$1's libvirtd died: $(tail -n 3 "$(host_folder "$1")/log/libvirtd.out")"
        [ "$SECONDS" -lt "$deadline" ] || fail "host$1's libvirtd does not answer; see $(host_folder "$1")/log"
        sleep 0.1
    done
}
