# shellcheck shell=bash
# hcloud ...: the client from apt, aimed at this platform. Its own configuration file is kept out of the way: an endpoint
# in that file is ignored by the client, which would then talk to somebody else's platform.

verb_hcloud() {
    command -v hcloud >/dev/null || fail "the hcloud client is missing; run: lab/install"
    local token
    token=$(demo_token)
    HCLOUD_ENDPOINT=$endpoint HCLOUD_TOKEN=$token HCLOUD_CONFIG=/dev/null exec hcloud "$@"
}
