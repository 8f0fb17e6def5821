-- The customer's request that opened it; null for what the platform began by itself.
alter table operation add column correlation_id text;
create index operation_correlation on operation (correlation_id, id) where correlation_id is not null;
