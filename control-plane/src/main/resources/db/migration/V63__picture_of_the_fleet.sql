-- The picture of the fleet asks every other second which guests were started a moment ago and which moves still count.
create index operation_started on operation (finished) where kind in ('create_server', 'start_server', 'reset_server');
create index move_succeeded on move (ended) where status = 'succeeded';
