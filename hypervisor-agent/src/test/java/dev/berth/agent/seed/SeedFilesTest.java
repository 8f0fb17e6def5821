package dev.berth.agent.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.agent.guest.Specs;
import dev.berth.agent.spec.GuestSeed;
import dev.berth.model.net.Hostname;
import dev.berth.testkit.time.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFilesTest {
    private static final Hostname NAME = new Hostname("web-1");

    @Test
    void tellsTheMicroImageItsAddresses() {
        assertThat(SeedFiles.of(Specs.micro()).get("berth.env")).isEqualTo("""
                        HOSTNAME=web-1
                        ADDRESS=10.88.0.5/16
                        GATEWAY=10.88.0.1
                        ADDRESS6=fd00:88:5::1/64
                        GATEWAY6=fe80::1
                        SSH_KEYS=1
                        SSH_KEY_0=ssh-ed25519 AAAA one@example
                        """);
    }

    @Test
    void givesTheAddressesAsNetworkConfigVersionTwo() throws Exception {
        // When
        var config = new ObjectMapper().readTree(SeedFiles.of(Specs.micro()).get("network-config"));

        // Then
        var card = config.at("/ethernets/eth0");
        assertThat(config.path("version").asInt()).isEqualTo(2);
        assertThat(card.at("/match/macaddress").asText()).isEqualTo("02:be:0a:58:00:05");
        assertThat(card.path("addresses").toString()).isEqualTo("[\"10.88.0.5/16\",\"fd00:88:5::1/64\"]");
        assertThat(card.at("/routes/0/via").asText()).isEqualTo("10.88.0.1");
    }

    @Test
    void keepsQuotesAndBracesInsideTheirStrings() throws Exception {
        // Given
        String key = "ssh-rsa AAAA \"]}, \"disable_root\": true #'${x}";

        // When
        var files = SeedFiles.of(Specs.micro(new GuestSeed(NAME, List.of(key), "$6$a\"b", "")));

        // Then
        var meta = new ObjectMapper().readTree(files.get("meta-data"));
        assertThat(meta.at("/public-keys/0").asText()).isEqualTo(key);
        assertThat(meta.size()).isEqualTo(3);
        var vendor = new ObjectMapper().readTree(files.get("vendor-data").substring("#cloud-config\n".length()));
        assertThat(vendor.at("/chpasswd/users/0/password").asText()).isEqualTo("$6$a\"b");
    }

    @Test
    void passesTheCustomersUserDataOnAsItIs() {
        // Given
        String script = "#!/bin/sh\necho \"it's\"\nHOSTNAME=evil\n";

        // When
        var files = SeedFiles.of(Specs.micro(new GuestSeed(NAME, List.of(), "", script)));

        // Then
        assertThat(files.get("user-data")).isEqualTo(script);
        assertThat(files.get("berth.env")).doesNotContain("evil");
    }

    @Test
    void refusesAKeyOfTwoLines() {
        assertThatThrownBy(() -> new GuestSeed(NAME, List.of("ssh-rsa A\nADDRESS=10.0.0.1"), "", ""))
                .hasMessageContaining("ssh_keys must be one line");
    }

    @Test
    void makesTheSameDiskOnEveryHost(@TempDir Path one, @TempDir Path other) throws Exception {
        // Given
        var files = SeedFiles.of(Specs.micro());

        // When
        SeedDisk.write(one.resolve("seed.iso"), files);
        // ISO times count whole seconds: the second disk must be made in another one.
        long second = Instant.now().getEpochSecond();
        Eventually.becomes(Duration.ofSeconds(3), () -> Instant.now().getEpochSecond(), now -> now > second);
        SeedDisk.write(other.resolve("seed.iso"), files);

        // Then
        assertThat(Files.mismatch(one.resolve("seed.iso"), other.resolve("seed.iso")))
                .isEqualTo(-1);
    }
}
