# shellcheck shell=bash
# Makes, starts and moves a micro guest by virsh, the way the agent does it through libvirt.

guest_virsh() {
    local host=$1
    shift
    "$lab" enter "$host" virsh -q -c qemu:///system "$@"
}

# What must exist on a host before a guest may start or arrive there.
prepare_guest() {
    local host=$1 name=$2 address=$3
    # shellcheck disable=SC2016
    "$lab" enter "$host" bash -euc '
        mkdir -p /var/lib/berth/{guests,consoles,images}
        [ -d /var/lib/berth/images/micro ] || cp -r "$1" /var/lib/berth/images/micro
        mkdir -p "/var/lib/berth/guests/$2/seed"
        cd "/var/lib/berth/guests/$2"
        qemu-img create -q -f qcow2 -F qcow2 -b /var/lib/berth/images/micro/disk.qcow2 disk.qcow2 256M
        printf "HOSTNAME=%s\nADDRESS=%s\nGATEWAY=%s\nADDRESS6=%s\nGATEWAY6=fe80::1\n" "$2" "$3" "$4" "$5" >seed/berth.env
        xorriso -as mkisofs -quiet -V cidata -J -r -o seed.iso seed >/dev/null 2>&1
        virsh -q -c qemu:///system nwfilter-define "$6" >/dev/null
    ' - "$images" "$name" "$address/16" "$gateway" "$(address6 "$address")/64" "$here/reference/berth-guest.xml"
}

address6() { echo "${prefix6}:${1##*.}::1"; }

# guest_xml NAME NUMBER FILTERED-ADDRESS
guest_xml() {
    sed -e "s|@NAME@|$1|; s|@UUID@|22222222-0000-4000-8000-00000000000$2|; s|@MEMORY@|128|" \
        -e 's|@IMAGE@|/var/lib/berth/images/micro|' -e "s|@DISK@|/var/lib/berth/guests/$1/disk.qcow2|" \
        -e "s|@SEED@|/var/lib/berth/guests/$1/seed.iso|; s|@CONSOLE@|/var/lib/berth/consoles/$1.log|" \
        -e "s|@MAC@|52:54:00:89:00:0$2|; s|@BRIDGE@|$BERTH_INSTANCE-guests|; s|@TAP@|$BERTH_INSTANCE-t$2|" \
        -e "s|@IP@|$3|; s|@IPV6@|${prefix6}:${3##*.}::|" "$here/reference/domain.xml"
}

start_guest() {
    guest_xml "$2" "$3" "$4" >"$BERTH_HOME/$2.xml"
    guest_virsh "$1" create "$BERTH_HOME/$2.xml" >/dev/null
}

move_guest() {
    guest_virsh "$2" migrate --live --p2p --copy-storage-inc --migrate-disks vda "$1" "qemu+tcp://$(host_of "$3")/system"
}

host_of() { echo "${BERTH_LAB_MANAGEMENT%.*}.$1"; }

# Waits until the guest has printed READY on its console; the host's storage is readable from outside.
await_console() {
    local console=$BERTH_HOME/lab/host$1/storage/consoles/$2.log deadline=$((SECONDS + 60))
    until grep -q '^READY' "$console" 2>/dev/null; do
        [ "$SECONDS" -lt "$deadline" ] || broken "$2 did not get ready: $(tail -n 3 "$console")"
        sleep 0.2
    done
    grep '^READY' "$console"
}

ask() { curl -sS --max-time 5 "http://$1/cgi-bin/$2"; }

reachable() { curl -sS --max-time 2 "http://$1/cgi-bin/status" >/dev/null 2>&1; }
