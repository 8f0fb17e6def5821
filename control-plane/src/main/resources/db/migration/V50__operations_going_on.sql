-- Lists of servers ask what goes on with each: a few rows among the many that have ended.
create index operation_going_on on operation (server_id) where finished is null;
