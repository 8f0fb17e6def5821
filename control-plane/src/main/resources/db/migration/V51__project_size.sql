-- How many servers each project has, kept with every change of a server: each page of a list says it, and counting thousands
-- of rows again for each page cost more than reading the page.
create table project_size (
    project_id bigint primary key,
    servers    bigint not null check (servers >= 0)
);

insert into project_size select project_id, count(*) from server where deleted is null group by project_id;

create function keep_project_size() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.deleted is null then
        update project_size set servers = servers - 1 where project_id = old.project_id;
    end if;
    if tg_op <> 'DELETE' and new.deleted is null then
        insert into project_size values (new.project_id, 1)
        on conflict (project_id) do update set servers = project_size.servers + 1;
    end if;
    return null;
end $$;

create trigger project_size after insert or delete or update of deleted, project_id on server
    for each row execute function keep_project_size();
