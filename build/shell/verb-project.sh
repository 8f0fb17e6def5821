# shellcheck shell=bash
# project NAME: makes a customer's project; the token is the last line and is shown by nothing else.

verb_project() {
    [ $# -eq 1 ] || wrong "project needs exactly one name"
    require_platform
    local token
    token=$(make_project "$1")
    echo "project $1; its token, also kept in $home/projects/$1.token:"
    echo "$token"
}
