# shellcheck shell=bash
# What the command says: progress with the seconds since it began, errors with what to do next. Colours only on a terminal.

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    dim=$'\e[2m' bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'
else
    dim='' bold='' red='' plain=''
fi

say() { printf '%s[%4ds]%s %s\n' "$dim" "$SECONDS" "$plain" "$*"; }

fail() {
    printf '%sberth: %s%s\n' "$red" "$*" "$plain" >&2
    exit 1
}

wrong() {
    printf '%sberth: %s%s\n' "$red" "$*" "$plain" >&2
    usage >&2
    exit 2
}

# quietly TITLE LOG COMMAND...: says the title, keeps the output for the case of failure, says how long it took if that was long.
quietly() {
    local title=$1 log=$2 began=$SECONDS
    shift 2
    say "$title"
    mkdir -p "$(dirname "$log")"
    if ! ("$@") >"$log" 2>&1 </dev/null; then
        tail -n 30 "$log" >&2
        fail "$title: failed; the whole output is in $log"
    fi
    [ $((SECONDS - began)) -lt 3 ] || say "  done in $((SECONDS - began)) s"
}

require_root() { [ "$(id -u)" -eq 0 ] || fail "needs root, for namespaces and guests; run: sudo ./berth ${verb:-}"; }

# apt_install WHY PACKAGE...
apt_install() {
    local why=$1
    shift
    quietly "installing $* ($why)" "$log_folder/apt.log" bash -c \
        'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"' - "$@"
}
