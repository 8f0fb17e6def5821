-- Reboot, shutdown, and guests that end by themselves.

alter table server
    add reboot_count bigint not null default 0,
    -- How often its owner has wanted it to be on: what has ended by itself is started again only for a higher one.
    add start_count  bigint not null default 0;

alter table wanted_guest
    add reboot_count bigint not null default 0,
    add start_count  bigint not null default 0,
    -- With mode run: its power button is pressed until it has ended, and then it stays off.
    add shutdown     boolean not null default false;

alter table observed_guest
    add reboot_count    bigint not null default 0,
    add ended_by_itself boolean not null default false;
create index observed_guest_ended on observed_guest (server_id) where ended_by_itself;
