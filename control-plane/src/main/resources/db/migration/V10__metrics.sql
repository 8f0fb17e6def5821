-- What servers used, for their owners: three tables of one shape, the finest first. A row is the mean over its bucket of
-- time, and seconds says how much of that was seen. cpu is in per cent of a core, the others are numbers a second.
-- Partitions are made and dropped by the loop "metric-partitions"; no row is ever deleted by itself.
create table metric_sample (
    server_id          bigint not null,
    -- Start of its 30 s.
    at                 timestamptz not null,
    -- A server that moves meanwhile was seen on two hosts.
    host_id            bigint not null,
    seconds            real not null check (seconds > 0),
    cpu                real not null,
    disk_reads         real not null,
    disk_writes        real not null,
    disk_read_bytes    real not null,
    disk_written_bytes real not null,
    packets_in         real not null,
    packets_out        real not null,
    bytes_in           real not null,
    bytes_out          real not null,
    primary key (server_id, at, host_id)
) partition by range (at);
-- For rolling up. Thousands of rows share a time, so it is small.
create index metric_sample_at on metric_sample (at);

create table metric_five_minutes (
    server_id          bigint not null,
    at                 timestamptz not null,
    seconds            real not null check (seconds > 0),
    cpu                real not null,
    disk_reads         real not null,
    disk_writes        real not null,
    disk_read_bytes    real not null,
    disk_written_bytes real not null,
    packets_in         real not null,
    packets_out        real not null,
    bytes_in           real not null,
    bytes_out          real not null,
    primary key (server_id, at)
) partition by range (at);
create index metric_five_minutes_at on metric_five_minutes (at);

create table metric_hour (like metric_five_minutes including all) partition by range (at);

-- What lies before rolled_until is rolled up; a sample that comes later takes the mark back.
create table metric_rollup (
    level        text primary key,
    bucket       interval not null,
    rolled_until timestamptz
);
insert into metric_rollup (level, bucket) values
    ('metric_five_minutes', interval '5 minutes'),
    ('metric_hour', interval '1 hour');
