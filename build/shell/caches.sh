# shellcheck shell=bash
# Start-up caches (JEP 483, 515): what the JVM has loaded, linked and profiled in a run of training. Beside each program, for one build.

cache_of() { echo "$repository/$1/target/start-up.aot"; }

cache_is_fresh() { [ "$(cache_of "$1")" -nt "$(jar_of "$1")" ]; }

# choose_launch PROGRAM JAR: sets "launch". A cache holds best what the JVM's own class loader loads: with one, all jars are on the
# class path; without one, Quarkus's loader is the faster. One that does not fit (another JDK, other files) is ignored by the JVM.
choose_launch() {
    local folder
    if [ -n "${BERTH_TRAINING:-}" ]; then
        launch=(-XX:AOTCacheOutput="$(cache_of "$1").new")
    elif [ -z "${without_cache:-}" ] && cache_is_fresh "$1"; then
        launch=(-XX:AOTCache="$(cache_of "$1")" '-Xlog:aot*=off')
    else
        launch=(-jar "$2")
        return
    fi
    folder=$(dirname "$2")
    launch+=(-cp "$(class_path "$folder")" "$(main_class "$folder/quarkus/quarkus-application.dat")")
}

# class_path FOLDER: classes that the build has changed come before what they were made from.
class_path() {
    local LC_ALL=C jars
    jars=("$1"/quarkus/transformed-bytecode.jar "$1"/quarkus/generated-bytecode.jar "$1"/app/*.jar "$1"/lib/boot/*.jar "$1"/lib/main/*.jar)
    (IFS=: && echo "${jars[*]}")
}

# main_class FILE: what Quarkus's own loader would start: eight bytes, then a text after its length in two.
main_class() { dd if="$1" bs=1 skip=10 count="$(od -An -tu1 -j9 -N1 "$1" | tr -d ' ')" status=none; }
