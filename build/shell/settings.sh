# shellcheck shell=bash disable=SC2034
# Where this installation keeps its state and on which ports it listens. Names and ranges of the lab: lab/shell/settings.sh.

port_base=${BERTH_PORT_BASE:-18000}
postgres_port=$((port_base + 1))
control_https_port=$((port_base + 43)) # enrolment and images, for agents
control_grpc_port=$((port_base + 44))  # agents and services, mutual TLS
billing_grpc_port=$((port_base + 45))
api_port=$((port_base + 80))
control_health_port=$((port_base + 91))
billing_health_port=$((port_base + 92))
api_health_port=$((port_base + 93))
billing_http_port=$((port_base + 94))
door_port=$((port_base + 95)) # of the simulated fleet: faults and loads

# Ports of the control plane's further replicas: a hundred higher for each.
replica_port() { echo $(($1 + 100 * ($2 - 1))); }
replica_name() { [ "$1" -eq 1 ] && echo control-plane || echo "control-plane-$1"; }

# control_addresses HOST REPLICAS: where their gRPC servers are, with commas between.
control_addresses() {
    local number addresses=
    for ((number = 1; number <= $2; number++)); do
        addresses+=,$1:$(replica_port "$control_grpc_port" "$number")
    done
    echo "${addresses#,}"
}

endpoint=http://127.0.0.1:$api_port/v1
log_folder=$home/log
pki_folder=$home/pki
images_folder=$home/images
operator_token_file=$home/operator.token
fleet_folder=$home/fleet
location=lab1

# Hosts are of the lab, or simulated: never both in one home, for the scheduler would use them alike.
kind() { cat "$home/kind" 2>/dev/null || echo lab; }

# The lab and the programs that are started read the same settings.
export BERTH_INSTANCE=$tag BERTH_HOME=$home BERTH_PORT_BASE=$port_base
export BERTH_LAB_MANAGEMENT=$management BERTH_LAB_GUESTS=$guests

jar_of() { echo "$repository/$1/target/quarkus-app/quarkus-run.jar"; }

# A secret of 64 hexadecimal characters in a file that only its owner may read; made once.
secret() {
    if ! [ -s "$1" ]; then
        mkdir -p "$(dirname "$1")"
        (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$1")
    fi
    cat "$1"
}
