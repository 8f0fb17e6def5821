# shellcheck shell=bash
# Refuses to start when the lab's ranges already mean something else on this machine.

address_number() {
    local a b c d
    IFS=. read -r a b c d <<<"$1"
    echo $(((a << 24) + (b << 16) + (c << 8) + d))
}

# overlap 10.77.0.0/24 10.0.0.0/8: do the two ranges share an address?
overlap() {
    local one=${1#*/} other=${2#*/} length
    [ "$one" = "$1" ] && one=32
    [ "$other" = "$2" ] && other=32
    length=$((one < other ? one : other))
    [ "$length" -gt 0 ] || return 1
    (($(address_number "${1%/*}") >> (32 - length) == $(address_number "${2%/*}") >> (32 - length)))
}

refuse_clashes() {
    overlap "$management" "$guests" && fail "BERTH_LAB_MANAGEMENT $management and BERTH_LAB_GUESTS $guests overlap"
    local destination line range
    while read -r destination line; do
        [[ $destination =~ ^[0-9] ]] || continue
        [[ $line =~ dev\ $uplink( |$) ]] && continue
        for range in "BERTH_LAB_MANAGEMENT $management" "BERTH_LAB_GUESTS $guests"; do
            overlap "${range#* }" "$destination" || continue
            fail "$range clashes with this machine's route '$destination $line'; set ${range%% *} to a free range"
        done
    done < <(ip -4 route show table main)
    while read -r _ line _ destination _; do
        [ "$line" = "$uplink" ] && continue
        for range in "BERTH_LAB_MANAGEMENT $management" "BERTH_LAB_GUESTS $guests"; do
            overlap "${range#* }" "${destination%/*}" || continue
            fail "$range clashes with the address $destination of $line; set ${range%% *} to a free range"
        done
    done < <(ip -4 -o address show)
}
