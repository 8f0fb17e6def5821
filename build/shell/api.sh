# shellcheck shell=bash
# Calls to the public API from this command.

# api TOKEN METHOD PATH [BODY]: the answer on standard output; fails on a status of 400 or more. The token stays off the process list.
api() {
    local token=$1 method=$2 path=$3
    curl -sS --fail-with-body --max-time 30 -X "$method" -H @<(printf 'Authorization: Bearer %s\n' "$token") \
        -H 'Content-Type: application/json' ${4:+-d "$4"} "$endpoint$path"
}

operator() { api "$(secret "$operator_token_file")" "$@"; }

require_platform() {
    process_runs customer-api || fail "the platform is not up; run: ./berth up"
}

# make_project NAME: prints the token, and keeps it.
make_project() {
    local name=$1 answer token file=$home/projects/$1.token
    answer=$(operator POST /projects "$(jq -nc --arg name "$name" '{name: $name}')") ||
        fail "project '$name' was not made: $(jq -r '.error.message // .' <<<"$answer" 2>/dev/null || echo "$answer")"
    token=$(jq -r '.token // .api_token.token // empty' <<<"$answer")
    [ -n "$token" ] || fail "the answer to POST /v1/projects has no token: $(jq -c 'del(.token)' <<<"$answer")"
    mkdir -p "$(dirname "$file")"
    (umask 077 && printf '%s' "$token" >"$file")
    echo "$token"
}

# The token of the project demo, which is made when it is not there or its token is not known to this platform.
demo_token() {
    local file=$home/projects/demo.token
    require_platform
    if [ -s "$file" ] && api "$(cat "$file")" GET /locations >/dev/null 2>&1; then
        cat "$file"
    else
        make_project demo
    fi
}
