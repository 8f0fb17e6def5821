# shellcheck shell=bash
# check: the fast loop without containers: shell scripts, house rules on sources, format, strict compile, unit tests.

verb_check() {
    [ $# -eq 0 ] || wrong "check takes no argument"
    require_java
    local began=$SECONDS log=$log_folder/check.log
    check_texts
    local texts=$((SECONDS - began))
    # In one run of Maven, a module on each core. Every module is looked at: what did not change may still break.
    began=$SECONDS
    say "format, compiler checks, unit tests"
    mkdir -p "$log_folder"
    maven -T 1C spotless:check test >"$log" 2>&1 </dev/null || explain_failure "$log"
    print_steps "$texts" $((SECONDS - began)) "$log"
    say "checks passed"
}

# What can be said of the sources without building them, and their format.
check_sources() {
    check_texts
    say "format"
    maven -q spotless:check
}

check_texts() {
    check_shell
    say "house rules on sources"
    check_reasons
    check_lengths
}

check_shell() {
    command -v shellcheck >/dev/null || apt_install "to check the shell scripts" shellcheck
    say "shell scripts"
    (cd "$repository" && git ls-files -z berth .ci/run lab build/shell hypervisor-agent/run |
        grep -zE '(^|/)(berth|run|lab|hold|install|install-qemu|selftest|build|init|as-postgres|[^/]*\.sh)$|cgi-bin/' |
        xargs -0 -n 12 -P "$(nproc)" shellcheck)
}

check_reasons() {
    local bare
    bare=$(cd "$repository" && { git grep -nE '@SuppressWarnings\(' -- '*.java' || true; } | sed '\|// |d')
    [ -z "$bare" ] || fail "a suppressed warning needs its reason on the same line:"$'\n'"$bare"
}

# CONTRIBUTING.md asks for a question at 100 lines; this is where it stops.
check_lengths() {
    local long
    long=$(cd "$repository" && git ls-files -z '*/src/main/*.java' | xargs -0 wc -l | awk '$2 != "total" && $1 > 250')
    long+=$(cd "$repository" && git ls-files -z '*/src/test/*.java' | xargs -0 wc -l | awk '$2 != "total" && $1 > 400')
    [ -z "$long" ] || fail "these files are too long to be read at once (250 lines, tests 400); split them:"$'\n'"$long"
}

explain_failure() {
    grep -E -A 3 '^\[(ERROR|WARNING)\] ' "$1" | head -n 80 >&2
    fail "checks failed; the whole output is in $1"
}

# Modules build side by side, so their times add up to more than the whole.
print_steps() {
    printf '%-52s %6s s\n' "shell scripts and house rules on sources" "$1" "format, compiler checks, unit tests" "$2"
    sed -nE 's/^\[INFO\] (Berth: )?(.*[^.]) \.+ SUCCESS \[ *([^]]*)\]$/  of which \2|\3/p' "$3" |
        awk -F'|' '$1 !~ /(Berth|build rules)$/ { printf "%-52s %8s\n", $1, $2 }'
}
