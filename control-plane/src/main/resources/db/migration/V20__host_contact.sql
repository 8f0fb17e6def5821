-- When each host was last heard of, in a row of its own: the host's row is locked by whoever places servers there or
-- writes down reports, and a beat that waits for them all makes living hosts look dead. May be lost in a crash.
create unlogged table host_contact (
    host_id   bigint primary key references host on delete cascade,
    last_seen timestamptz not null
);

-- What readers ask: the later of that and of what a replica of the version before, or the last Hello, has written.
create view host_heard as
    select h.id as host_id, greatest(h.last_seen, c.last_seen) as last_seen
    from host h left join host_contact c on c.host_id = h.id;
