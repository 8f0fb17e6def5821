# shellcheck shell=bash
# logs: the end of one process's log or of all; -f follows.

verb_logs() {
    local follow=() files=() word
    for word in "$@"; do
        case $word in
            -f) follow=(-F) ;;
            -*) wrong "logs does not know '$word'" ;;
            *)
                [ -f "$log_folder/$word.log" ] ||
                    fail "there is no log of '$word'; there are: $(find "$log_folder" -name '*.log' -printf '%f\n' 2>/dev/null | sed 's/\.log$//' | sort | tr '\n' ' ')"
                files+=("$log_folder/$word.log")
                ;;
        esac
    done
    if [ "${#files[@]}" -eq 0 ]; then
        files=("$log_folder"/*.log)
        [ -e "${files[0]}" ] || fail "there are no logs in $log_folder yet; run: ./berth up"
    fi
    local lines=100
    [ "${#files[@]}" -eq 1 ] || lines=10
    exec tail -n "$lines" "${follow[@]}" "${files[@]}"
}
