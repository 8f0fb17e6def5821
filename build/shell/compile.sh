# shellcheck shell=bash
# Builds the programs when one is missing or its sources are newer.

programs=(billing control-plane customer-api hypervisor-agent)
build_stamp=$repository/target/berth-built

build_needed() {
    local program
    [ -e "$build_stamp" ] || return 0
    for program in "${programs[@]}"; do
        [ -e "$(jar_of "$program")" ] || return 0
    done
    [ -n "$(find "$repository" -mindepth 1 \( -name target -o -name node_modules -o -name '.?*' \) -prune \
        -o \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$build_stamp" -print -quit)" ]
}

build_programs() {
    build_needed || return 0
    # Stamped with the moment the build began: what is edited meanwhile is built next time.
    local began
    began=$(date +%s.%N)
    quietly "building with Maven (the first time takes minutes)" "$log_folder/build.log" maven -q -DskipTests package
    mkdir -p "$(dirname "$build_stamp")"
    touch -d "@$began" "$build_stamp"
}
