# shellcheck shell=bash
# The services: their settings come by the environment, the same on one machine as anywhere.

java_options=(
    --add-opens java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED
    -XX:+UseCompactObjectHeaders -XX:+UseSerialGC
    # Archived classes stay where they were made for: moved elsewhere, each page would be written, and none shared.
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
    # What lives long is 15 MB, 40 with 5,000 servers: a larger fleet wants 10 MB more for each thousand (BERTH_SERVICE_HEAP).
    # Without a first size the JVM takes a heap this small whole at once.
    -Xms16m -Xmx"${BERTH_SERVICE_HEAP:-96m}" -XX:NewSize=8m -XX:MaxNewSize=16m -XX:+ExitOnOutOfMemoryError
    # Memory that is not needed goes back to the machine; threads, code and network buffers get what they use, not what is usual.
    -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -Xss512k -XX:ReservedCodeCacheSize=48m
    -XX:TrimNativeHeapInterval=5000 -XX:MaxDirectMemorySize=64m
    -Dio.netty.allocator.numDirectArenas=2 -Dio.netty.allocator.numHeapArenas=1
)

healthy() { curl -sf --max-time 3 "http://127.0.0.1:$1/q/health/ready"; }

# One that runs may only just have got its database back: it is given time before it is started anew.
becomes_healthy() {
    local deadline=$((SECONDS + 15))
    until healthy "$1" >/dev/null; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.5
    done
}

# fresh_copy PROGRAM [PROCESS]: the program as it is now, in the home; what is built later must not change under a running process.
fresh_copy() {
    local copy=$home/programs/${2:-$1}
    rm -rf "$copy"
    mkdir -p "$copy"
    # Their times stay: a start-up cache is for files of one size and time.
    cp -a "$(dirname "$(jar_of "$1")")/." "$copy/"
    echo "$copy/quarkus-run.jar"
}

# start_service NAME PROGRAM HEALTH-PORT DATABASE SETTING...
start_service() {
    local name=$1 program=$2 health=$3 database=$4
    shift 4
    if process_runs "$name" && becomes_healthy "$health"; then
        return
    fi
    stop_process "$name" TERM 20
    require_free_port "$name" "$health"
    say "$name"
    local jar
    jar=$(fresh_copy "$program" "$name")
    # Settings go by the environment, not by "env": its arguments would show the passwords in the process list.
    (
        local address=127.0.0.1:$postgres_port/$database password token_hash control
        control=$(control_addresses 127.0.0.1 "$replicas")
        password=$(cat "$home/database/$database.password")
        token_hash=$(secret "$operator_token_file" | sha256sum | cut -d' ' -f1)
        # shellcheck disable=SC2163
        export "$@" QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT="$health" \
            QUARKUS_DATASOURCE_USERNAME="$database" QUARKUS_DATASOURCE_PASSWORD="$password" \
            QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://$address" QUARKUS_DATASOURCE_REACTIVE_URL="postgresql://$address" \
            BERTH_PKI_FOLDER="$pki_folder" BERTH_PKI_PASSWORD_FILE="$pki_folder/password" \
            BERTH_CATALOGUE_FILE="$catalogue" BERTH_IMAGES_FOLDER="$images_folder" \
            BERTH_CONTROL_ADDRESS="$control" BERTH_BILLING_ADDRESS="127.0.0.1:$billing_grpc_port" \
            BERTH_OPERATOR_TOKEN_HASH="$token_hash"
        # glibc otherwise keeps an arena of memory for each thread that has ever asked for any.
        export MALLOC_ARENA_MAX=2
        choose_launch "$program" "$jar"
        start_process "$name" "$JAVA_HOME/bin/java" "${java_options[@]}" "${launch[@]}"
    )
    await_process "$name" 180 healthy "$health"
}

start_services() {
    local number limits=()
    # Simulated hosts are thousands of servers, which are bought within minutes.
    [ "$(kind)" != simulated ] ||
        limits=(BERTH_RATE_LIMIT_REQUESTS_PER_HOUR=3600000 BERTH_RATE_LIMIT_OPERATOR_REQUESTS_PER_HOUR=3600000)
    start_service billing billing "$billing_health_port" billing \
        QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$billing_http_port" \
        QUARKUS_GRPC_SERVER_HOST=127.0.0.1 QUARKUS_GRPC_SERVER_PORT="$billing_grpc_port"
    for ((number = 1; number <= replicas; number++)); do
        start_control_plane "$number"
    done
    start_service customer-api customer-api "$api_health_port" api \
        QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$api_port" "${limits[@]}"
}

start_control_plane() {
    # Agents in the lab come over its network; simulated ones live on this machine's loopback.
    local agents_see=0.0.0.0
    [ "$(kind)" != simulated ] || agents_see=127.0.0.1
    start_service "$(replica_name "$1")" control-plane "$(replica_port "$control_health_port" "$1")" control \
        QUARKUS_HTTP_HOST="$agents_see" QUARKUS_HTTP_INSECURE_REQUESTS=disabled \
        QUARKUS_HTTP_SSL_PORT="$(replica_port "$control_https_port" "$1")" \
        QUARKUS_GRPC_SERVER_HOST="$agents_see" QUARKUS_GRPC_SERVER_PORT="$(replica_port "$control_grpc_port" "$1")"
}

# How many replicas the control plane has. Those who call it know where all of them are: another number starts them anew.
choose_replicas() {
    local file=$home/replicas.chosen before name
    before=$(cat "$file" 2>/dev/null || echo 1)
    replicas=${1:-$before}
    [ "$replicas" != "$before" ] || return 0
    mkdir -p "$home"
    echo "$replicas" >"$file"
    for name in $(recorded_names | grep -E '^(agent-|customer-api$|control-plane-)' || true); do
        stop_process "$name" TERM 20
    done
}

# The catalogue names the guests' range; an instance with another range gets a copy that fits.
choose_catalogue() {
    catalogue=${1:-$(cat "$home/catalogue.chosen" 2>/dev/null || echo "$repository/catalogue.yaml")}
    [ -r "$catalogue" ] || fail "there is no catalogue $catalogue"
    mkdir -p "$home"
    [ -z "${1:-}" ] || readlink -f "$1" >"$home/catalogue.chosen"
    if [ "$guests" != 10.88.0.0/16 ]; then
        sed "s|10\.88\.0\.0/16|$guests|; s|10\.88\.|$(cut -d. -f1-2 <<<"$guests").|g; s|fd00:10:88:|$(guest_range6 | cut -d: -f1-3):|g" \
            "$catalogue" >"$home/catalogue.yaml"
        catalogue=$home/catalogue.yaml
    fi
}
