-- What its owner has forbidden to happen to a server by mistake.
alter table server
    add delete_protected  boolean not null default false,
    add rebuild_protected boolean not null default false;
