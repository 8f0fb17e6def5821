# shellcheck shell=bash
# up: brings the platform to life in the order in which its parts need each other; skips what already runs well.

verb_up() {
    local hosts=2 file=
    while [ $# -gt 0 ]; do
        case $1 in
            --hosts) hosts=${2:-} ;;
            --catalogue) file=${2:-} ;;
            *) wrong "up does not know '$1'" ;;
        esac
        [ $# -ge 2 ] || wrong "$1 needs a value"
        shift 2
    done
    [[ $hosts =~ ^[1-9][0-9]?$ ]] || wrong "--hosts needs a number from 1 to 99, not '$hosts'"
    [ -z "$file" ] || [ -r "$file" ] || fail "there is no catalogue $file"
    require_root
    locked bring_up "$hosts" "$file"
    where_to_look
}

bring_up() {
    claim_home
    require_java
    say "JDK $(java_version "$JAVA_HOME") in $JAVA_HOME"
    "$lab_folder/install"
    choose_catalogue "$2"
    build_programs
    start_database
    issue_certificates
    BERTH_CACHE=${BERTH_CACHE:-$repository/.berth/cache} "$lab_folder/image/build" "$images_folder/micro"
    quietly "lab: $1 hosts" "$log_folder/lab.log" in_lab up "$1"
    start_services
    start_agents "$1"
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

where_to_look() {
    cat <<TEXT

  API              $endpoint
  operator token   $operator_token_file
  a customer       eval "\$(./berth env)"; hcloud server-type list     (or: ./berth hcloud ...)
  hosts            ./berth status      inside one: lab/lab enter 1 virsh -c qemu:///system list
  logs             $log_folder       (./berth logs NAME -f)
  stop             ./berth down

TEXT
}
