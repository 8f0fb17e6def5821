-- Null means the platform's own limit, a setting.
alter table project add column requests_per_hour int check (requests_per_hour > 0);

-- What each holder may still ask for, over all replicas. Unlogged: after a crash of the database all buckets are full.
create unlogged table rate_bucket (
    holder text primary key,
    per_hour int not null,
    held double precision not null,
    -- What the last replica that asked was given.
    portion int not null,
    refilled timestamptz not null
) with (fillfactor = 50);
