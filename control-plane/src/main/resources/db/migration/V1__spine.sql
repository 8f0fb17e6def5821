-- The control plane's facts. Four kinds of fields of a server, four owners:
--   wanted   (server, wanted_guest)   the service that took the request, and its operations
--   reserved (reservation, address)   the scheduler
--   observed (observed_guest, *_latest) the agents' reports
--   status   is computed, never stored

-- Catalogue: loaded from the operator's file, ids included.
create table location (
    id           bigint primary key,
    name         text not null unique,
    description  text not null,
    country      text not null,
    city         text not null,
    latitude     double precision not null,
    longitude    double precision not null,
    network_zone text not null
);

create table datacenter (
    id          bigint primary key,
    name        text not null unique,
    description text not null,
    location_id bigint not null references location
);

create table guest_network (
    location_id   bigint not null references location,
    cidr          text not null,
    gateway       text not null,
    first_address bigint not null,
    last_address  bigint not null,
    -- Addresses are given in a circle, so that a freed one is given again last.
    last_given    bigint,
    primary key (location_id, cidr)
);

create table server_type (
    id           bigint primary key,
    name         text not null unique,
    description  text not null,
    vcpus        int not null check (vcpus > 0),
    memory_bytes bigint not null check (memory_bytes > 0),
    disk_bytes   bigint not null check (disk_bytes > 0),
    cpu_type     text not null,
    architecture text not null,
    category     text not null
);

create table image (
    id                  bigint primary key,
    name                text not null unique,
    description         text not null,
    os_flavor           text not null,
    os_version          text not null,
    architecture        text not null,
    disk_bytes          bigint not null,
    boot                text not null check (boot in ('disk', 'kernel')),
    kernel_command_line text not null,
    -- {"disk": {"sha256", "bytes", "path"}, "kernel": …, "initrd": …}
    files               jsonb not null,
    status              text not null check (status in ('available', 'unavailable')),
    created             timestamptz not null
);

-- Hosts
create table host (
    id                      bigint generated always as identity primary key,
    name                    text not null unique,
    location_id             bigint not null references location,
    cordoned                boolean not null default false,
    created                 timestamptz not null,
    -- A one-time token, hashed; null once used.
    enrollment_hash         text,
    enrollment_expires      timestamptz,
    certificate_fingerprint text,
    revoked_at              timestamptz,
    -- Raised by each Hello; holder is the replica that has the stream.
    stream_epoch            bigint not null default 0,
    stream_holder           text,
    last_seen               timestamptz,
    agent_version           text,
    migration_address       text,
    filter_version          text,
    accelerator             text,
    cores                   double precision not null default 0,
    memory_bytes            bigint not null default 0,
    storage_bytes           bigint not null default 0,
    -- Raised by each change of its reservations: a plan made on an older picture is refused.
    version                 bigint not null default 0
);
create unique index host_enrollment on host (enrollment_hash) where enrollment_hash is not null;

-- Latest telemetry: upserted in one batch by the stream's holder; may be lost in a crash.
create unlogged table host_latest (
    host_id            bigint primary key,
    taken_at           timestamptz not null,
    cpu_pressure       double precision not null,
    memory_pressure    double precision not null,
    cpu_used           double precision not null,
    memory_used_bytes  bigint not null,
    storage_free_bytes bigint not null,
    -- Since when pressure has stood above the limit without a break.
    hot_since          timestamptz
);

create unlogged table guest_latest (
    server_id             bigint primary key,
    host_id               bigint not null,
    taken_at              timestamptz not null,
    cpu_used              double precision not null,
    memory_resident_bytes bigint not null
);

-- Servers
create table server (
    id             bigint generated always as identity primary key,
    project_id     bigint not null,
    name           text not null,
    server_type_id bigint not null references server_type,
    image_id       bigint not null references image,
    location_id    bigint not null references location,
    datacenter_id  bigint not null references datacenter,
    labels         jsonb not null default '{}',
    wanted_power   text not null check (wanted_power in ('on', 'off')),
    reset_count    bigint not null default 0,
    -- The protobuf GuestSpec that its agent gets; fixed at create. Holds no secret in clear.
    spec           bytea,
    created        timestamptz not null,
    deleted        timestamptz,
    -- The highest ever given to its wanted rows: rows go, these must not fall.
    last_epoch      bigint not null default 0,
    last_generation bigint not null default 0,
    version        bigint not null default 0
);
create unique index server_name on server (project_id, name) where deleted is null;
create index server_list on server (project_id, id) where deleted is null;
create index server_labels on server using gin (labels);

-- One row an address that is held; the primary key is what makes it be held once.
create table address (
    ipv4      bigint primary key,
    server_id bigint not null unique references server,
    taken     timestamptz not null
);

create table reservation (
    server_id    bigint not null references server,
    host_id      bigint not null references host,
    -- home: where it runs; target: where a move takes it
    role         text not null check (role in ('home', 'target')),
    vcpus        int not null,
    memory_bytes bigint not null,
    disk_bytes   bigint not null,
    primary key (server_id, role)
);
create index reservation_host on reservation (host_id);

create table wanted_guest (
    server_id    bigint not null references server,
    host_id      bigint not null references host,
    mode         text not null check (mode in ('run', 'off', 'receive', 'send', 'absent')),
    generation   bigint not null,
    epoch        bigint not null,
    peer_host_id bigint references host,
    transfer_id  text,
    reset_count  bigint not null default 0,
    changed      timestamptz not null,
    primary key (server_id, host_id)
);
create index wanted_guest_host on wanted_guest (host_id);

create table observed_guest (
    server_id    bigint not null,
    host_id      bigint not null references host,
    stream_epoch bigint not null,
    generation   bigint not null,
    epoch        bigint not null,
    state        text not null,
    filtered     boolean not null,
    stray        boolean not null,
    reset_count  bigint not null,
    problem_code text,
    problem_text text,
    -- The copy that the source tells of.
    transfer_id           text,
    copy_ended            boolean not null default false,
    copy_succeeded        boolean not null default false,
    copy_bytes            bigint not null default 0,
    copy_remaining        bigint not null default 0,
    downtime_milliseconds bigint,
    observed     timestamptz not null,
    primary key (server_id, host_id)
);
create index observed_guest_host on observed_guest (host_id);

-- Operations: our journal, written in the transaction that takes the request.
create table operation (
    id            bigint generated always as identity primary key,
    kind          text not null,
    -- Who wants it: two customer's actions on one server exclude each other; the platform's work only comes first.
    origin        text not null default 'customer' check (origin in ('customer', 'platform')),
    -- The command that customers read; null for work they do not see.
    command       text,
    project_id    bigint,
    server_id     bigint,
    input         jsonb not null,
    -- pending running awaiting unwinding succeeded failed stuck
    state         text not null,
    step          text,
    fact          text,
    deadline      timestamptz,
    problem       jsonb,
    progress      int not null default 0,
    attempts      int not null default 0,
    due           timestamptz not null,
    claimed_by    text,
    claimed_until timestamptz,
    created       timestamptz not null,
    finished      timestamptz,
    version       bigint not null default 0
);
create index operation_due on operation (due) where finished is null;
create index operation_project on operation (project_id, id);
create index operation_server on operation (server_id, id);
-- Work on one server goes one after another.
create unique index operation_one_running on operation (server_id)
    where state in ('running', 'awaiting', 'unwinding') and server_id is not null;

create table move (
    id                    bigint generated always as identity primary key,
    operation_id          bigint not null unique references operation,
    server_id             bigint not null,
    server_name           text not null,
    source_host_id        bigint not null references host,
    target_host_id        bigint not null references host,
    cause                 text not null check (cause in ('rebalance', 'operator')),
    reason                text not null,
    predicted_gain        double precision not null,
    status                text not null check (status in ('running', 'succeeded', 'failed')),
    error                 text,
    started               timestamptz not null,
    ended                 timestamptz,
    blackout_milliseconds bigint,
    copied_bytes          bigint not null default 0
);
create index move_server on move (server_id, id);
create index move_source on move (source_host_id, id);
create index move_target on move (target_host_id, id);

-- Facts for billing, written in the same transaction as the fact.
create table usage_outbox (
    id       bigint generated always as identity primary key,
    event_id uuid not null unique,
    payload  bytea not null,
    created  timestamptz not null,
    sent     timestamptz
);
create index usage_outbox_unsent on usage_outbox (id) where sent is null;

-- The tables of db-scheduler.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
