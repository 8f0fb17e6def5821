-- The vCPUs of a server with dedicated processors: real cores that are promised once.
alter table reservation add column guaranteed_vcpus int not null default 0;
