-- Lists sorted by time of creation: of a project's servers, and of its actions. Names and ids have their indexes; command,
-- status and end of an action have none, as each would be written with every step: they sort a project's own rows.
create index server_created on server (project_id, created, id) where deleted is null;
create index operation_created on operation (project_id, created, id);
create index move_started on move (started, id);
