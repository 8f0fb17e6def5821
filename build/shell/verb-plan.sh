# shellcheck shell=bash
# plan: what the placement engine would do now, and why. Only tells: nothing is started, placed or moved by it.

verb_plan() {
    local server_type='' count=1 host='' power=''
    while [ $# -gt 0 ]; do
        case $1 in
            --power)
                power=yes
                shift
                continue
                ;;
            --server-type) server_type=${2:-} ;;
            --location) location=${2:-} ;;
            --count) count=${2:-} ;;
            --evacuate) host=${2:-} ;;
            *) wrong "plan does not know '$1'" ;;
        esac
        [ -n "${2:-}" ] || wrong "$1 needs a value"
        shift 2
    done
    [ -n "$server_type" ] || [ "$count" = 1 ] || wrong "--count goes with --server-type"
    require_platform
    if [ -n "$server_type" ]; then
        placement_page "choice?server_type=$(quoted "$server_type")&location=$(quoted "$location")&count=$(quoted "$count")"
    fi
    [ -z "$server_type" ] || [ -z "$host" ] || echo
    [ -z "$host" ] || placement_page "evacuation?host=$(quoted "$host")"
    [ -z "$power" ] || { [ -z "$server_type$host" ] || echo; placement_page power; }
    [ -n "$server_type$host$power" ] || placement_page plan
}

quoted() { jq -rn --arg text "$1" '$text | @uri'; }

placement_page() {
    local answer
    answer=$(operator GET "/placement/$1" 2>/dev/null) ||
        fail "$(jq -er '.error.message' <<<"$answer" 2>/dev/null || echo "no answer; look at: ./berth status")"
    jq -r --arg bold "$bold" --arg dim "$dim" --arg plain "$plain" -f "$shell/plan.jq" <<<"$answer"
}
