# shellcheck shell=bash
# env: lines for eval that point a client of the API at this platform, as the project demo.

verb_env() {
    [ $# -eq 0 ] || wrong "env takes no argument"
    local token
    token=$(demo_token)
    printf 'export HCLOUD_ENDPOINT=%q\nexport HCLOUD_TOKEN=%q\n' "$endpoint" "$token"
}
