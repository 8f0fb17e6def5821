package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Secure;
import dev.berth.tests.platform.Servers;
import dev.berth.tests.platform.Servers.Created;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Debian with cloud-init takes its name, its owner's key and its owner's data from its seed, and obeys its power button. */
@Tag("full")
class DebianIT {
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final int MOST_USER_DATA = 32 * 1024;
    // The unit leaves a trace only if the system goes down in an orderly way.
    private static final String USER_DATA = """
            #cloud-config
            write_files:
              - path: /etc/systemd/system/orderly.service
                content: |
                  [Unit]
                  Description=Remembers each orderly end
                  [Service]
                  Type=oneshot
                  RemainAfterExit=yes
                  ExecStop=/bin/sh -c 'echo orderly >>/root/ends'
                  [Install]
                  WantedBy=multi-user.target
            runcmd:
              - [systemctl, enable, --now, orderly.service]
              - [sh, -c, 'echo ran >/root/user-data']
            """;

    private final Platform platform = Platform.running();

    @TempDir
    private Path folder;

    @Test
    void aGuestLearnsWhatItsOwnerHasSaidAndGoesDownInItsOwnWay() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var key = Secure.newKey(folder);
            String name = Servers.freshName();
            platform.customer()
                    .post(
                            "/ssh_keys",
                            Map.of(
                                    "name",
                                    name,
                                    "public_key",
                                    Files.readString(key.publicKey()).strip()))
                    .expect(201);

            // When
            Created server = servers.create(Map.of(
                    "name",
                    name,
                    "server_type",
                    "mini",
                    "image",
                    "debian-12",
                    "ssh_keys",
                    List.of(name),
                    "user_data",
                    filled(USER_DATA)));

            // Then
            servers.requireSuccess(server.action());
            var root = key.login("root", server.address());
            Eventually.holds(
                    LIMIT, () -> assertThat(root.run("cloud-init status")).contains("done"));
            assertThat(root.run("hostname")).isEqualTo(name);
            assertThat(root.run("cat /root/user-data")).isEqualTo("ran");
            assertThat(root.run("stat -c %s /var/lib/cloud/instance/user-data.txt"))
                    .isEqualTo(Integer.toString(MOST_USER_DATA));
            assertThat(root.run("getent shadow root | cut -d: -f2")).startsWith("*");
            assertThat(root.run("ip -4 -o addr show dev eth0")).contains(server.address() + "/");
            assertThat(root.run("df -BG --output=size /")).contains("5G");

            // When it is rebooted
            String boot = root.run("cat /proc/sys/kernel/random/boot_id");
            long machine = machineOf(server);
            servers.act(server.id(), "reboot");

            // Then it has gone down in order, and runs in the same machine
            Eventually.becomes(
                    LIMIT,
                    () -> root.tryRun("cat /proc/sys/kernel/random/boot_id"),
                    now -> !now.isEmpty() && !now.equals(boot));
            assertThat(root.run("cat /root/ends")).isEqualTo("orderly");
            assertThat(machineOf(server)).isEqualTo(machine);

            // When it is shut down, and switched on again
            Eventually.holds(LIMIT, () -> assertThat(root.tryRun("systemctl is-system-running --wait"))
                    .isNotEmpty());
            servers.act(server.id(), "shutdown");
            assertThat(servers.status(server.id())).isEqualTo("off");
            servers.act(server.id(), "poweron");

            // Then it has gone down in order once more, and its owner's data has run no second time
            Eventually.becomes(LIMIT, () -> root.tryRun("cat /root/ends"), "orderly\norderly"::equals);
            assertThat(root.run("cat /root/user-data")).isEqualTo("ran");
        }
    }

    private long machineOf(Created server) throws Exception {
        return platform.processes().guestsOf(server.id()).getFirst().pid();
    }

    /** As much as is allowed, to the byte. */
    private static String filled(String data) {
        return data + "#".repeat(MOST_USER_DATA - data.length());
    }
}
