-- A copy that takes too long is called off: its source is told to end it, if it still can.
alter table wanted_guest add column called_off boolean not null default false;
