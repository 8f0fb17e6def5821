# shellcheck shell=bash
# seed: fills the project demo with servers through the public API; run again it creates what lacks.

verb_seed() {
    local servers=5000 at_once=16
    while [ $# -gt 0 ]; do
        case $1 in
            --servers) servers=${2:-} ;;
            --at-once) at_once=${2:-} ;;
            *) wrong "seed does not know '$1'" ;;
        esac
        [ $# -ge 2 ] || wrong "$1 needs a value"
        shift 2
    done
    [[ $servers =~ ^[1-9][0-9]{0,4}$ ]] || wrong "--servers needs a number from 1 to 99999, not '$servers'"
    [[ $at_once =~ ^[1-9][0-9]{0,2}$ ]] || wrong "--at-once needs a number from 1 to 999, not '$at_once'"
    [ "$(kind)" = simulated ] || [ "$servers" -le 50 ] ||
        fail "$servers servers are for simulated hosts; these are real guests: seed at most 50, or: ./berth up --simulated"
    require_platform
    require_java
    local classes=$repository/tests/target/classes libraries=$repository/tests/target/demo-libraries
    [ -d "$classes" ] || quietly "building the seeder" "$log_folder/build-seed.log" maven -q -DskipTests package
    HCLOUD_ENDPOINT=$endpoint HCLOUD_TOKEN=$(demo_token) BERTH_SEED_SERVERS=$servers BERTH_SEED_AT_ONCE=$at_once \
        "$JAVA_HOME/bin/java" -Xmx128m -cp "$classes:$libraries/*" dev.berth.tests.seed.Seed
}
