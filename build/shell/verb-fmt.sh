# shellcheck shell=bash
# fmt: formats the sources as the checks want them.

verb_fmt() {
    [ $# -eq 0 ] || wrong "fmt takes no argument"
    require_java
    maven -q spotless:apply
}
