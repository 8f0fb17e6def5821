# shellcheck shell=bash
# check: the fast loop without containers: format, compiler checks, unit tests, and the shell scripts.

verb_check() {
    [ $# -eq 0 ] || wrong "check takes no argument"
    require_java
    check_sources
    say "unit tests"
    maven -q package
    say "checks passed"
}

# What can be said of the sources without running them.
check_sources() {
    check_shell
    say "format"
    maven -q spotless:check
}

check_shell() {
    command -v shellcheck >/dev/null || apt_install "to check the shell scripts" shellcheck
    say "shell scripts"
    (cd "$repository" && git ls-files -z berth .ci/run lab build/shell |
        grep -zE '(^|/)(berth|run|lab|hold|install|install-qemu|selftest|build|init|as-postgres|[^/]*\.sh)$|cgi-bin/' | xargs -0 shellcheck)
}
