-- A server has an IPv6 network of 64 bits beside its IPv4 address, where the location's network has a range of them.
alter table guest_network add column cidr6 text;

-- Its upper half, as a signed number. Held once, like the address from whose place it follows.
alter table address add column ipv6_prefix bigint unique;
