# shellcheck shell=bash
# demo: the whole story on this machine: three servers sold, one host made busy, one server moved, one bill. Leaves the platform up.

# shellcheck source=build/shell/verb-up.sh
source "$shell/verb-up.sh"
# shellcheck source=build/shell/platform-tests.sh
source "$shell/platform-tests.sh"

verb_demo() {
    [ $# -eq 0 ] || wrong "demo takes no argument"
    verb_up --hosts 2
    run_demo
    where_to_look
}

run_demo() {
    local classes=$repository/tests/target/classes libraries=$repository/tests/target/demo-libraries
    [ -d "$classes" ] || quietly "building the demo" "$log_folder/build-demo.log" maven -q -DskipTests package
    export_whereabouts
    [ -z "$bold" ] || export BERTH_COLOUR=yes
    "$JAVA_HOME/bin/java" -cp "$classes:$libraries/*" dev.berth.tests.demo.Demo
}
