-- The name under which a request was made that may come again: what it made is found by it.
alter table server add column request_key uuid;
create unique index server_request_key on server (request_key) where request_key is not null;

alter table host add column request_key uuid unique;

alter table move add column request_key uuid;
create unique index move_request_key on move (request_key) where request_key is not null;
