package dev.berth.agent.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.spec.NetworkCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The seed's files by name. Pure, and the same bytes on every host. cloud-init's files are YAML, written as JSON, which
 * is YAML too: its quoting keeps every value inside its own string.
 */
public final class SeedFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String GATEWAY6 = "fe80::1";

    private SeedFiles() {}

    public static SortedMap<String, String> of(GuestSpec guest) {
        var files = new TreeMap<String, String>();
        files.put("meta-data", json(metaData(guest)));
        files.put("network-config", json(networkConfig(guest.card())));
        files.put("vendor-data", "#cloud-config\n" + json(vendorData(guest)));
        // The customer's own text, as it is: cloud-init, not the agent, judges it.
        String userData = guest.seed().userData();
        files.put("user-data", userData.isEmpty() ? "#cloud-config\n{}\n" : userData);
        files.put("berth.env", environment(guest));
        return files;
    }

    private static Map<String, Object> metaData(GuestSpec guest) {
        var data = new LinkedHashMap<String, Object>();
        data.put("instance-id", guest.uuid().toString());
        data.put("local-hostname", guest.seed().hostname().text());
        data.put("public-keys", guest.seed().sshKeys());
        return data;
    }

    /** Ours, not the customer's: a user data of the customer's overrides it where both speak. */
    private static Map<String, Object> vendorData(GuestSpec guest) {
        String hash = guest.seed().rootPasswordHash();
        var data = new LinkedHashMap<String, Object>();
        data.put("disable_root", false);
        data.put("ssh_pwauth", !hash.isEmpty());
        if (!hash.isEmpty()) {
            var root = new LinkedHashMap<String, Object>();
            root.put("name", "root");
            root.put("type", "hash");
            root.put("password", hash);
            var passwords = new LinkedHashMap<String, Object>();
            passwords.put("expire", false);
            passwords.put("users", List.of(root));
            data.put("chpasswd", passwords);
        }
        return data;
    }

    private static Map<String, Object> networkConfig(NetworkCard card) {
        List<String> addresses = new ArrayList<>(List.of(address4(card)));
        List<Map<String, Object>> routes =
                new ArrayList<>(List.of(route("0.0.0.0/0", card.gateway().toString())));
        if (card.hasIpv6()) {
            addresses.add(address6(card));
            routes.add(route("::/0", GATEWAY6));
        }
        var ethernet = new LinkedHashMap<String, Object>();
        ethernet.put("match", Map.of("macaddress", card.mac().text()));
        ethernet.put("set-name", "eth0");
        ethernet.put("dhcp4", false);
        ethernet.put("dhcp6", false);
        ethernet.put("addresses", addresses);
        ethernet.put("routes", routes);
        var config = new LinkedHashMap<String, Object>();
        config.put("version", 2);
        config.put("ethernets", Map.of("eth0", ethernet));
        return config;
    }

    private static Map<String, Object> route(String to, String via) {
        var route = new LinkedHashMap<String, Object>();
        route.put("to", to);
        route.put("via", via);
        return route;
    }

    /** Values here are addresses, a checked host name and keys of one line each; the micro image reads it as data. */
    private static String environment(GuestSpec guest) {
        var card = guest.card();
        var text = new StringBuilder()
                .append("HOSTNAME=" + guest.seed().hostname() + "\n")
                .append("ADDRESS=" + address4(card) + "\n")
                .append("GATEWAY=" + card.gateway() + "\n");
        if (card.hasIpv6()) {
            text.append("ADDRESS6=" + address6(card) + "\n").append("GATEWAY6=" + GATEWAY6 + "\n");
        }
        text.append("SSH_KEYS=" + guest.seed().sshKeys().size() + "\n");
        for (int index = 0; index < guest.seed().sshKeys().size(); index++) {
            text.append("SSH_KEY_" + index + "=" + guest.seed().sshKeys().get(index) + "\n");
        }
        return text.toString();
    }

    private static String address4(NetworkCard card) {
        return card.address() + "/" + card.prefixLength();
    }

    private static String address6(NetworkCard card) {
        return card.ipv6Prefix() + "1/64";
    }

    private static String json(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps of texts and numbers always become JSON", impossible);
        }
    }
}
