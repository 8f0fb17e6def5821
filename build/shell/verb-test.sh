# shellcheck shell=bash
# test: checks, then a platform of its own beside any other, tested from outside; faults last. Prints the seconds of each phase.

# shellcheck source=build/shell/platform-tests.sh
source "$shell/platform-tests.sh"
# shellcheck source=build/shell/verb-check.sh
source "$shell/verb-check.sh"
# shellcheck source=build/shell/counts.sh
source "$shell/counts.sh"
# shellcheck source=build/shell/coverage.sh
source "$shell/coverage.sh"
# shellcheck source=build/shell/simulated-tests.sh
source "$shell/simulated-tests.sh"

test_settings=(
    BERTH_INSTANCE=bt BERTH_PORT_BASE=28000 BERTH_HOME="$home/test" BERTH_CACHE="${BERTH_CACHE:-$home/cache}"
    BERTH_LAB_MANAGEMENT=10.79.0.0/24 BERTH_LAB_GUESTS=10.90.0.0/16 BERTH_LAB_STORAGE=400m
    # Guests that do not hear their power button are waited for in vain: not for as long as a customer's.
    BERTH_SERVERS_SHUTDOWN_DEADLINE=40s BERTH_SERVERS_REBOOT_DEADLINE=40s
)

# Random schedules are played against simulated hosts, in an instance of their own.
schedule_settings=(
    BERTH_INSTANCE=bs BERTH_PORT_BASE=29000 BERTH_HOME="$home/schedules" BERTH_CACHE="${BERTH_CACHE:-$home/cache}"
    # So small that servers spread over many hosts, and a fault does not meet them all.
    BERTH_SIMULATION_CORES=4
    # Waiting finds nothing: hosts look at their guests at once when a fault is over, and nobody hopes for long.
    BERTH_SIMULATION_ROUND=1s BERTH_SERVERS_REBOOT_DEADLINE=10s
    # Killed processes do not live long enough for the second compiler to pay.
    JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1
)

# They have run in the phase "verify".
no_unit_tests=(-Dtest=NoneAgain -Dsurefire.failIfNoSpecifiedTests=false)

verb_test() {
    local groups=(platform faults) simulated=(40 400) seeds=200
    case ${1:-} in
        '') ;;
        --full)
            groups+=(full)
            simulated=(200 5000) seeds=5000
            ;;
        --simulated)
            test_simulated "${2:-40}" "${3:-400}"
            return
            ;;
        --schedules)
            play_schedules "${2:-$seeds}"
            return
            ;;
        *) wrong "test does not know '$1'" ;;
    esac
    require_root
    # Everything else happens as the test's own instance.
    if [ "$tag" != bt ]; then
        # The hosts' disks must hold a Debian; and a copy that is far too slow is waited for in vain, not for as long as in earnest.
        [ "${1:-}" != --full ] || test_settings+=(BERTH_LAB_STORAGE=1500m BERTH_MIGRATION_COPY_DEADLINE=10s)
        exec env "${test_settings[@]}" "$repository/berth" test "$@"
    fi
    require_java
    say "JDK $(java_version "$JAVA_HOME") in $JAVA_HOME"
    phases=()
    trap finish_test EXIT
    forget_reports
    phase check check_sources
    phase verify verify_modules
    phase up fresh_platform
    [ "${1:-}" != --full ] || phase image full_images
    local group
    for group in "${groups[@]}"; do
        phase "$group" run_group "$group"
    done
    phase simulated test_simulated "${simulated[@]}"
    phase schedules "$repository/berth" test --schedules "$seeds"
    passed=yes
}

play_schedules() {
    [[ $1 =~ ^[1-9][0-9]*$ ]] || wrong "--schedules needs a number of seeds, not '$1'"
    if [ "$tag" != bs ]; then
        exec env "${schedule_settings[@]}" "$repository/berth" test --schedules "$1"
    fi
    require_java
    "$repository/berth" down --purge
    trap '"$repository/berth" down' EXIT
    "$repository/berth" up --simulated --hosts 24 --replicas 2
    run_group schedule -Dberth.seeds="$1"
}

phase() {
    local name=$1 began=$SECONDS
    shift
    say "${bold}phase $name${plain}"
    current=$name
    "$@"
    current=
    phases+=("$name $((SECONDS - began)) s")
}

# Unit tests, and integration tests on a real PostgreSQL; what it builds is what the platform then runs.
verify_modules() {
    local began
    began=$(date +%s.%N)
    rm -f "$coverage_file"
    quietly "building, unit tests, integration tests" "$log_folder/verify.log" measured verify
    touch -d "@$began" "$build_stamp"
}

fresh_platform() {
    "$repository/berth" down --purge
    "$repository/berth" up --replicas 2
}

# The image takes minutes to build, once; the test logs in by ssh.
full_images() {
    command -v ssh >/dev/null || apt_install "to log in to guests" openssh-client
    "$repository/berth" image debian
}

# run_group GROUP [PROPERTY...]
run_group() {
    local group=$1
    shift
    export_whereabouts
    maven -q -Pplatform -pl tests -am verify "${no_unit_tests[@]}" -Dberth.groups="$group" "$@"
}

finish_test() {
    local result=$?
    [ -z "${current:-}" ] || say "phase $current failed; logs stay in $log_folder"
    "$repository/berth" down || result=1
    printf '%s\n' "${phases[@]}"
    print_coverage
    print_counts
    [ "${passed:-}" = yes ] && [ "$result" -eq 0 ] && say "${bold}all phases passed${plain}"
    exit "$result"
}
