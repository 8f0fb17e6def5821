# shellcheck shell=bash
# bench: the placement engine on real workloads and at large scale, and the platform itself, each beside a plain peer in the same run.

verb_bench() {
    local name=${1:-} class
    case $name in
        planetlab) class=dev.berth.bench.planetlab.PlanetlabBench ;;
        azure) class=dev.berth.bench.azure.AzureBench ;;
        rescheduling) class=dev.berth.bench.rescheduling.ReschedulingBench ;;
        scale) class=dev.berth.bench.scale.ScaleBench ;;
        core | start)
            shift
            # shellcheck source=/dev/null
            source "$shell/bench-$name.sh"
            "bench_$name" "$@"
            return
            ;;
        *) bench_usage && exit 2 ;;
    esac
    shift
    require_java
    quietly "building the benches" "$log_folder/build-bench.log" maven -q -pl model,placement,bench -am -DskipTests package
    exec "$JAVA_HOME/bin/java" -Xmx8g --enable-native-access=ALL-UNNAMED \
        -cp "$repository/bench/target/classes:$repository/bench/target/libraries/*" "$class" "$@"
}

bench_usage() {
    cat >&2 <<'TEXT'
usage: ./berth bench planetlab FILE.csv.gz ...      a day of real machines' CPU use: energy, moves, overload
       ./berth bench azure FOLDER PREFIX            real requests for servers: how many hosts they need
       ./berth bench rescheduling FILE.json.gz      a real cluster: what few moves win, beside an exact solver
       ./berth bench scale                          placements, laps and sweeps at up to 100,000 hosts
       ./berth bench core [up] [boot] [memory] [load]   the platform beside raw QEMU and a bare endpoint; about 10 minutes
       ./berth bench start                          how fast each service starts and what it takes, with what options
TEXT
}
