-- wrk: creates servers, each with a name of its own; "prefix" comes by the environment, so that rounds never meet.
local prefix = os.getenv("BERTH_BENCH_PREFIX")
local token = os.getenv("HCLOUD_TOKEN")
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function request()
  counter = (counter or 0) + 1
  local body = string.format('{"name":"%s-%d-%d","server_type":"nano","image":"micro"}', prefix, number, counter)
  return wrk.format("POST", nil, {["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json"}, body)
end
