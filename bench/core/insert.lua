-- wrk: one bare row for each request.
wrk.method = "POST"
