# shellcheck shell=bash
# bench core, part boot: from the request to a guest's first packet, beside a QEMU started by hand with the same image, disk,
# processor and card on the same host.

boot_rounds=${BERTH_BENCH_ROUNDS:-5}

bench_boot() {
    command -v python3 >/dev/null || apt_install "to ask guests by ARP" python3-minimal
    process_runs customer-api || "$repository/berth" up
    HCLOUD_TOKEN=$(demo_token)
    local ours=() raw=() round
    # The first create of all fetches the image to the host; neither side pays for that here.
    for host in 1 2; do
        operator PUT "/hosts/$(host_json "$host" | jq .id)" "{\"cordoned\": $([ "$host" = 1 ] && echo false || echo true)}" >/dev/null
    done
    boot_by_api warm >/dev/null
    for ((round = 1; round <= boot_rounds; round++)); do
        raw+=("$(boot_by_hand "$round")")
        ours+=("$(boot_by_api "$round")")
        say "round $round: raw QEMU ${raw[-1]} ms, API create ${ours[-1]} ms"
    done
    local mine other
    mine=$(median "${ours[@]}") other=$(median "${raw[@]}")
    row "create -> first packet" "$mine ms" "$other ms: raw QEMU" "$(ratio "$mine" "$other")" "<= 1.15 x + 1 s" \
        "$(met "$mine <= 1.15 * $other + 1000")"
}

boot_by_api() {
    local began answer server address first
    began=$(now_milliseconds)
    answer=$(api "$HCLOUD_TOKEN" POST /servers "{\"name\": \"boot-$1\", \"server_type\": \"nano\", \"image\": \"micro\"}") ||
        fail "the create was refused: $answer"
    server=$(jq -r .server.id <<<"$answer") address=$(jq -r .server.public_net.ipv4.ip <<<"$answer")
    first=$(first_answer "$address")
    api "$HCLOUD_TOKEN" DELETE "/servers/$server" >/dev/null
    until [ "$(guests_of_host1)" -eq 0 ]; do sleep 0.2; done
    echo $((first - began))
}

# Asked on the guests' bridge, inside the switch.
first_answer() { nsenter --net="/run/netns/$tag-switch" python3 "$repository/bench/core/first-answer" "$guest_bridge" "$1" 120; }

guests_of_host1() { pgrep -fc "qemu-system-x86_64 .*guest=berth-" || true; }

boot_by_hand() {
    local address first pid began
    address=$(cut -d. -f1-2 <<<"$guests").255.$((250 - $1))
    prepare_by_hand "$address"
    began=$(now_milliseconds)
    qemu_by_hand
    first=$(first_answer "$address")
    pid=$(host1 cat /var/lib/berth/bench/pid)
    kill "$pid"
    while [ -d "/proc/$pid" ]; do sleep 0.1; done
    host1 ip link delete "$tag-bench"
    echo $((first - began))
}

host1() { "$lab_folder/lab" enter 1 "$@"; }

# Disk, seed and tap stand ready before the clock runs, which favours the raw side.
prepare_by_hand() {
    # shellcheck disable=SC2016
    host1 bash -euc '
        rm -rf /var/lib/berth/bench && mkdir -p /var/lib/berth/bench/seed && cd /var/lib/berth/bench
        qemu-img create -q -f qcow2 -F qcow2 -b "$1/disk.qcow2" disk.qcow2 1G
        printf "HOSTNAME=bench\nADDRESS=%s/16\nGATEWAY=%s\n" "$2" "$3" >seed/berth.env
        xorriso -as mkisofs -quiet -V cidata -J -r -o seed.iso seed >/dev/null 2>&1
        ip tuntap add "$4" mode tap
        ip link set "$4" master "$5" up
    ' - "$images_folder/micro" "$1" "$(guest_gateway)" "$tag-bench" "$guest_bridge"
}

qemu_by_hand() {
    host1 qemu-system-x86_64 -daemonize -pidfile /var/lib/berth/bench/pid -display none -nodefaults -no-user-config \
        -accel tcg,tb-size=32 -machine pc-q35-7.2 -cpu qemu64,+ssse3,+sse4.1,+sse4.2,+popcnt,+lahf_lm -smp 1 -m 128 \
        -kernel "$images_folder/micro/vmlinuz" -initrd "$images_folder/micro/initrd.gz" \
        -append "console=ttyS0 quiet panic=-1 no_timer_check" \
        -drive file=/var/lib/berth/bench/disk.qcow2,if=virtio,format=qcow2,discard=unmap \
        -drive file=/var/lib/berth/bench/seed.iso,if=virtio,format=raw,readonly=on \
        -netdev tap,id=card,ifname="$tag-bench",script=no,downscript=no -device virtio-net-pci,netdev=card,mac=52:54:00:0b:0b:01 \
        -serial file:/var/lib/berth/bench/console -object rng-random,id=rng,filename=/dev/urandom -device virtio-rng-pci,rng=rng \
        -device virtio-balloon-pci,free-page-reporting=on
}
