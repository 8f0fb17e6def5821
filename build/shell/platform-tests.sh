# shellcheck shell=bash
# What a program that looks at the platform from outside needs to know of it.

export_whereabouts() {
    HCLOUD_ENDPOINT=$endpoint
    HCLOUD_TOKEN=$(demo_token)
    BERTH_OPERATOR_TOKEN=$(secret "$operator_token_file")
    BERTH_RECEIVER_ADDRESS=$root_address
    BERTH_COMMAND=$repository/berth
    export HCLOUD_ENDPOINT HCLOUD_TOKEN BERTH_OPERATOR_TOKEN BERTH_RECEIVER_ADDRESS BERTH_COMMAND
}
