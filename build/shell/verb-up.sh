# shellcheck shell=bash
# up: brings the platform to life in the order in which its parts need each other; skips what already runs well.

verb_up() {
    local hosts='' file='' wanted='' kind
    kind=$(kind)
    while [ $# -gt 0 ]; do
        case $1 in
            --simulated)
                kind=simulated
                shift
                continue
                ;;
            --hosts) hosts=${2:-} ;;
            --catalogue) file=${2:-} ;;
            --replicas) wanted=${2:-} ;;
            *) wrong "up does not know '$1'" ;;
        esac
        [ $# -ge 2 ] || wrong "$1 needs a value"
        shift 2
    done
    [[ $wanted =~ ^[1-9]?$ ]] || wrong "--replicas needs a number from 1 to 9, not '$wanted'"
    [ -z "$file" ] || [ -r "$file" ] || fail "there is no catalogue $file"
    require_kind "$kind"
    if [ "$kind" = simulated ]; then
        require_hosts "${hosts:=$(fleet_hosts)}" 500
        locked bring_up_simulated "$hosts" "$file" "$wanted"
    else
        require_hosts "${hosts:=2}" 99
        require_root
        locked bring_up "$hosts" "$file" "$wanted"
    fi
    where_to_look
}

require_hosts() {
    [[ $1 =~ ^[1-9][0-9]{0,2}$ && $1 -le $2 ]] || wrong "--hosts needs a number from 1 to $2, not '$1'"
}

require_kind() {
    [ ! -e "$home/database" ] || [ "$(kind)" = "$1" ] ||
        fail "$home has a platform with $(kind) hosts, which cannot get $1 ones; set BERTH_HOME, or: ./berth down --purge"
}

bring_up() {
    claim_home
    echo lab >"$home/kind"
    require_java
    say "JDK $(java_version "$JAVA_HOME") in $JAVA_HOME"
    "$lab_folder/install"
    choose_catalogue "$2"
    choose_replicas "$3"
    build_programs
    start_database
    issue_certificates
    BERTH_CACHE=${BERTH_CACHE:-$repository/.berth/cache} "$lab_folder/image/build" "$images_folder/micro"
    quietly "lab: $1 hosts" "$log_folder/lab.log" in_lab up "$1"
    start_services
    start_agents "$1"
    say "${bold}up${plain}"
}

# No libvirt, no namespaces, no root: the services are the same, the hosts live in one more process.
bring_up_simulated() {
    claim_home
    echo simulated >"$home/kind"
    require_java
    require_programs
    say "JDK $(java_version "$JAVA_HOME") in $JAVA_HOME"
    choose_catalogue "$2"
    choose_replicas "$3"
    build_programs
    start_database
    issue_certificates
    hollow_image
    start_services
    start_fleet "$1"
    say "${bold}up${plain}"
}

# The lab takes the same lock for itself.
in_lab() {
    local result=0
    flock -u "$lock"
    "$lab_folder/lab" "$@" {lock}>&- || result=$?
    flock "$lock"
    return "$result"
}

# BERTH_HOME/run leads to the machine's record of this instance, which a reboot empties, as it ends the processes.
claim_home() {
    refuse_foreign
    if [ -f "$record/home" ] && [ "$(cat "$record/home")" != "$home" ]; then
        say "ending what a platform of $(cat "$record/home") has left"
        stop_recorded
    fi
    mkdir -p "$record" "$log_folder"
    echo "$home" >"$record/home"
    [ "$(readlink "$home/run")" = "$record" ] || ln -sfn "$record" "$home/run"
}

hosts_hint() {
    if [ "$(kind)" = simulated ]; then
        echo "faults and loads: http://127.0.0.1:$door_port (docs/simulation.md)"
    else
        echo "inside one: lab/lab enter 1 virsh -c qemu:///system list"
    fi
}

where_to_look() {
    cat <<TEXT

  API              $endpoint
  operator token   $operator_token_file
  a customer       eval "\$(./berth env)"; hcloud server-type list     (or: ./berth hcloud ...)
  hosts            ./berth status      $(hosts_hint)
  logs             $log_folder       (./berth logs NAME -f)
  stop             ./berth down

TEXT
}
