package dev.berth.agent.spec;

import dev.berth.model.net.Hostname;
import java.util.List;

/** What the guest learns about itself at its first boot. Never logged: it holds a password's hash and the customer's data. */
public record GuestSeed(Hostname hostname, List<String> sshKeys, String rootPasswordHash, String userData) {

    public GuestSeed {
        sshKeys = List.copyOf(sshKeys);
        for (String key : sshKeys) {
            requireOneLine("ssh_keys", key);
        }
        requireOneLine("root_password_hash", rootPasswordHash);
    }

    private static void requireOneLine(String field, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " must be one line of printable characters");
        }
    }

    @Override
    public String toString() {
        return "GuestSeed[hostname=%s, %d ssh keys]".formatted(hostname, sshKeys.size());
    }
}
