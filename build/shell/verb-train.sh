# shellcheck shell=bash
# train: a small simulated platform of its own does a little of everything; at its end each service's JVM writes its start-up cache.

trained=(billing control-plane customer-api)

training_settings=(
    BERTH_INSTANCE=bw BERTH_PORT_BASE=27000 BERTH_HOME="$home/training" BERTH_CACHE="${BERTH_CACHE:-$home/cache}" BERTH_TRAINING=yes
    BERTH_LAB_GUESTS=10.96.0.0/16
)

verb_train() {
    [ $# -eq 0 ] || wrong "train takes no argument"
    if [ -z "${BERTH_TRAINING:-}" ]; then
        exec env "${training_settings[@]}" "$repository/berth" train
    fi
    require_java
    build_programs
    if caches_are_fresh; then
        say "the caches are of this build"
        return
    fi
    # A JVM that was trained takes its time to end.
    stop_limit=180
    trap end_training EXIT
    local began program
    began=$(date +%s.%N)
    quietly "making room" "$log_folder/train-down.log" "$repository/berth" down --purge
    quietly "a simulated platform to train" "$log_folder/train-up.log" "$repository/berth" up --simulated --hosts 2
    quietly "servers on it" "$log_folder/train-seed.log" "$repository/berth" seed --servers 50
    quietly "writing the caches" "$log_folder/train-down.log" locked stop_recorded
    for program in "${trained[@]}"; do
        # Of the moment at which training began: what is built meanwhile makes it old. A rename, for others may just be starting.
        touch -c -d "@$began" "$(cache_of "$program").new"
        mv "$(cache_of "$program").new" "$(cache_of "$program")"
    done
    say "caches written: $(cd "$repository" && du -ch ./*/target/start-up.aot | tail -n 1 | cut -f1)"
}

caches_are_fresh() {
    local program
    for program in "${trained[@]}"; do
        cache_is_fresh "$program" || return 1
    done
}

end_training() {
    local result=$?
    quietly "taking the training's platform away" "$log_folder/train-down.log" "$repository/berth" down || result=1
    rm -f "$repository"/*/target/start-up.aot.new*
    exit "$result"
}
