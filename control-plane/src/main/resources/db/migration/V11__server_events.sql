-- What happened to servers, told to their owners. Written in the transaction in which it happened; never changed.
create table server_event (
    id                    bigint generated always as identity primary key,
    -- Made of the fact itself: a step that is repeated tells it once.
    fact                  text not null unique,
    -- No foreign key: reports are written with their host locked, and must not wait for whoever has the server.
    server_id             bigint not null,
    project_id            bigint not null,
    type                  text not null,
    at                    timestamptz not null,
    operation_id          bigint,
    reason                text,
    detail                text,
    blackout_milliseconds bigint
);
create index server_event_list on server_event (server_id, id);

-- Hosts that are silent now: since when they were seen to be, without a break in the looking; told when their servers'
-- owners were.
create table host_silence (
    host_id bigint primary key references host,
    noticed timestamptz not null,
    looked  timestamptz not null,
    told    timestamptz
);
