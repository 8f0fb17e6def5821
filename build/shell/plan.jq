# Pages for a terminal out of the answers of /v1/placement. Colours come as arguments; widths are counted in characters.

def bold: "\($bold)\(.)\($plain)";
def faint: "\($dim)\(.)\($plain)";

def fixed($digits):
    (pow(10; $digits) | round) as $unit
    | (. * $unit | round) as $whole
    | ($whole | fabs) as $size
    | (if $whole < 0 then "-" else "" end)
      + "\($size / $unit | floor)."
      + ("\($size % $unit)" | "0" * ($digits - length) + .);
def cores: fixed(2);
def percent: "\(. * 100 | round) %";
def size: if . >= 1073741824 then "\(. / 107374182.4 | round / 10) GiB" else "\(. / 1048576 | round) MiB" end;
def moment: sub("\\.[0-9]+"; "") | fromdateiso8601;
def ago($now): ($now - moment) | if . < 120 then "\(.) s" elif . < 7200 then "\(. / 60 | floor) min" else "\(. / 3600 | floor) h" end;
def many($one; $more): if . == 1 then "1 \($one)" else "\(.) \($more)" end;
def named: map("\(.name) \(.points | cores)") | join("  ");

# [["a", 1], …] → lines; numbers and shares stand to the right, the last column is not filled up.
def right: type == "number" or (type == "string" and test("^-?[0-9.]+( %| [GM]iB)?$"));
def spaces($count): if $count > 0 then " " * $count else "" end;
def padded($width; $tail):
    (if right then {fill: spaces($width - (tostring | length)), text: tostring} else null end) as $number
    | if $number then $number.fill + $number.text
      elif $tail then tostring
      else tostring + spaces($width - length) end;
def table($heads):
    . as $rows
    | ([$heads] + $rows | transpose | map(map(tostring | length) | max)) as $widths
    | ($rows | transpose | map(length > 0 and all(right))) as $numbers
    | ("  " + ([range($heads | length) as $i
        | $heads[$i] as $head
        | if $numbers[$i] then spaces($widths[$i] - ($head | length)) + $head
          elif $i == ($heads | length) - 1 then $head
          else $head + spaces($widths[$i] - ($head | length)) end] | join("  ") | sub(" +$"; "")) | faint),
      ($rows[] | . as $row
        | "  " + ([range($row | length) as $i | $row[$i] | padded($widths[$i]; $i == ($row | length) - 1)] | join("  ") | sub(" +$"; "")));

# How a sign stands beside its threshold: a host that is hot already is judged by the lower one.
def sign:
    if .value > .hot_above then "\(.value | percent) > \(.hot_above | percent)"
    elif .value > .cool_below then "\(.value | percent) ≥ \(.cool_below | percent)"
    else .value | percent end;

def hot_hosts($now):
    if length == 0 then "  none"
    else
        (map([.host.name, (.hot_since | ago($now))]
            + (.signs | map(sign))
            + ["\(.cpu_demand | percent) of \(.cpu_target | percent)", .waiting.reason // "yes"])
        | table(["host", "since", "pressure", "CPU use", "memory use", "CPU demand", "acted upon"]))
    end;

def forecast($host; $fore):
    [$host,
     "\($fore.pressure_before | percent) → \($fore.pressure_after | percent)",
     "\($fore.cpu_before | percent) → \($fore.cpu_after | percent)",
     "\($fore.memory_before | percent) → \($fore.memory_after | percent)"];

def move:
    "  \(.server.name | bold) (server \(.server.id))  \(.source.name) → \(.target.name)",
    "  gain \(.predicted_gain | cores) cores, cost \(.cost | cores)  \(.score | named | faint)",
    ([forecast(.source.name; .source_forecast), forecast(.target.name; .target_forecast)]
        | table(["", "pressure", "CPU demand", "memory"]));

def by_rule:
    group_by(.rule) | sort_by(-length)
    | map([length, .[0].rule, .[0].reason])
    | table(["moves", "rule", "for example"]);

# Of each server the most useful, which comes first.
def best_refused:
    reduce .[] as $move ([]; if any(.[]; .server.id == $move.server.id) then . else . + [$move] end)
    | .[:5] | map([.server.name, .source.name, .target.name, (.predicted_gain | cores), (.cost | cores), .rule])
    | table(["server", "from", "to", "gain", "cost", "rule"]);

def in_short:
    if (.moves | length) > 0
    then .moves | map("\(.server.name) from \(.source.name) to \(.target.name), gain \(.predicted_gain | cores)") | join("; ")
    else "no move: \(.no_move.reason)" end;

def plan_page:
    .plan | (.taken_at | moment) as $now
    | ("Hot hosts" | bold), (.hot_hosts | hot_hosts($now)), "",
      (if .enabled then "Moves that start with the next lap" else "Moves that would start; the rebalancer is off" end | bold),
      (if (.moves | length) > 0 then .moves[] | move else "  none: \(.no_move.reason)" end), "",
      (if (.alternatives | length) == 0 then empty else
          ("Considered and not chosen, the best of each server" | bold), (.alternatives | best_refused), "",
          ("Why not" | bold), (.alternatives | by_rule), ""
      end),
      ("Last lap" | bold),
      (if .last then "  \(.last.taken_at | ago($now)) ago: \(.last | in_short)" else "  none yet on this replica" end);

def scored($mark): [$mark + .host.name, (.score | cores)] + (.parts | map(.points | cores));

# [h1, h1, h2] → "2 × h1, h2"
def runs:
    reduce .[] as $host ([]; if (.[-1] | .host) == $host then .[-1].count += 1 else . + [{host: $host, count: 1}] end)
    | map(if .count == 1 then .host else "\(.count) × \(.host)" end) | join(", ");

def choice_page($first):
    .choice
    | ([.servers[].chosen | select(.) | .host.name]) as $hosts
    | ("The next \(.server_type.name) in \(.location.name)" | bold),
      (.servers[0]
        | if .chosen then
            ([(.chosen | scored("→ "))] + [.runners_up[] | scored("  ")])
            | table(["  host", "score"] + ($first | map(.name)))
          else "  finds no room" end),
      "",
      (if (.servers | length) > 1 then
          ("One after another" | bold),
          "  \($hosts | runs)\(if (.servers[-1].chosen) then "" else ", then no room" end)", ""
      else empty end),
      (.servers[-1].refusals | if length == 0 then empty else
          ("Hosts that would not do" | bold),
          (map([.hosts, .rule, .example]) | table(["hosts", "rule", "for example"])), ""
      end),
      ("Headroom" | bold),
      "  \(.headroom.servers | many("more fits"; "more fit"))",
      (.headroom.by_pool | if length == 0 then empty else map([.pool, .servers]) | table(["pool", "servers"]) end),
      (.headroom.held_back | if length == 0 then empty else
          "  then no more by \(map("\(.rule) on \(.hosts | many("host"; "hosts"))") | join(", "))" end);

def evacuation_page:
    .evacuation as $all | $all.host.name as $host
    | ("To empty \($host)" | bold),
      (if ($all.moves | length) == 0 then "  no move" else
          ([$all.moves | to_entries[] | [.key + 1, .value.server.name, .value.vcpus, (.value.memory_bytes | size),
              .value.target.name, (if .value.source.name == $host then "" else "leaves \(.value.source.name) to make room" end)]]
          | table(["", "server", "vCPUs", "memory", "to", ""])) end), "",
      (if ($all.leaving | length) == 0 then empty else
          ("On their way already" | bold), ($all.leaving | map([.server.name, .target.name]) | table(["server", "to"])), "" end),
      ("Cannot leave" | bold),
      (if ($all.staying | length) == 0 then "  nothing: the host can be emptied"
       else $all.staying | map([.server.name, .rule, .reason]) | table(["server", "rule", "why"]) end);

def power_page:
    .power
    | ("Hosts that could be switched off" | bold),
      (if (.sleep | length) == 0 then "  none" else
          "  \(.sleep | map(.host.name) | join(", "))",
          ("  saves \(.watts_saved | round) W, taking a host to draw \(.idle_watts | round) W idle and \(.full_watts | round) W full" | faint) end), "",
      (if (.moves | length) == 0 then empty else
          ("After these moves" | bold),
          ([.moves | to_entries[] | [.key + 1, .value.server.name, .value.source.name, .value.target.name, .value.aim]]
          | table(["", "server", "from", "to", "to what end"])), "" end),
      ("Hosts that stay on" | bold),
      (if (.kept | length) == 0 then "  none"
       else .kept | map([.host.name, .rule, .reason]) | table(["host", "rule", "why"]) end),
      (if .unseen_servers == 0 then empty
       else "", ("  \(.unseen_servers | many("server was not seen yet, and is taken to be like the others"; "servers were not seen yet, and are taken to be like the others"))" | faint) end);

if .plan then plan_page elif .power then power_page elif .choice then (.choice.servers[0].chosen.parts // []) as $first | choice_page($first) else evacuation_page end
