-- What was seen to be absent, of which few rows stand at any time: each lap looks for those that nobody asked about any more.
create index observed_guest_absent on observed_guest (server_id, host_id) where state = 'absent';
