"""Reads all that a customer can read with python3-hcloud, and prints a line for each kind. It fails by an exception."""
import os

import hcloud

client = hcloud.Client(token=os.environ["HCLOUD_TOKEN"], api_endpoint=os.environ["HCLOUD_ENDPOINT"])


def tell(kind, names):
    print(f"{kind}: {', '.join(names)}")


tell("server types", [each.name for each in client.server_types.get_all()])
tell("locations", [each.name for each in client.locations.get_all()])
tell("datacenters", [each.name for each in client.datacenters.get_all()])
tell("images", [each.name for each in client.images.get_all()])
tell("ssh keys", [each.name for each in client.ssh_keys.get_all()])
# Pages of one, so that it must follow them.
page, servers = 1, []
while page:
    found = client.servers.get_list(page=page, per_page=1)
    servers += [each.name for each in found.servers]
    page = found.meta.pagination.next_page
tell("servers", servers)
tell("all servers", [each.name for each in client.servers.get_all(label_selector="!nothing,nothing!=x")])
actions = client.servers.get_by_name(servers[0]).get_actions(sort=["started:desc", "id"]) if servers else []
tell("actions", [each.command for each in actions])
# This version has no wrapper for prices, but its transport and its parsing of amounts are what others build on.
pricing = client.request("GET", "/pricing")["pricing"]
for kind in pricing["server_types"]:
    for price in kind["prices"]:
        print(f"price: {kind['name']} {price['location']} {float(price['price_hourly']['gross']):.6f} {pricing['currency']}")
