package dev.berth.control.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A catalogue for tests, with an image whose files are there and agree with their manifest. */
public final class SmallCatalogue implements QuarkusTestResourceLifecycleManager {
    private static final String CATALOGUE = """
            currency: EUR
            tax_rate_percent: "19"
            locations:
              - id: 1
                name: lab1
                description: A lab
                country: DE
                city: Anywhere
                latitude: 50.0
                longitude: 10.0
                network_zone: eu-lab
                datacenters:
                  - { id: 1, name: lab1-dc1, description: Lab hosts }
                networks:
                  - { cidr: 10.88.0.0/16, gateway: 10.88.0.1, first: 10.88.0.16, last: 10.88.255.250, cidr6: "fd00:10:88::/48" }
            server_types:
              - id: 1
                name: nano
                description: Small
                cores: 1
                memory_mebibytes: 128
                disk_gigabytes: 1
                cpu_type: shared
                architecture: x86
                category: Shared
                price: { hourly: "0.0030", monthly: "1.90" }
              - id: 2
                name: own
                description: Four cores of its own
                cores: 4
                memory_mebibytes: 128
                disk_gigabytes: 1
                cpu_type: dedicated
                architecture: x86
                category: Dedicated
                price: { hourly: "0.0300", monthly: "19.00" }
            images:
              - id: 1
                name: micro
                description: Tiny
                os_flavor: unknown
                os_version: "1"
                architecture: x86
                disk_gigabytes: 1
                boot: kernel
                folder: micro
                kernel_command_line: console=ttyS0
            """;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("small-catalogue");
            Path image = Files.createDirectories(folder.resolve("images/micro"));
            var manifest = new StringBuilder();
            for (String file : new String[] {"disk.qcow2", "vmlinuz", "initrd.gz"}) {
                Files.writeString(image.resolve(file), file);
                manifest.append(sha256(file)).append("  ").append(file).append('\n');
            }
            Files.writeString(image.resolve("manifest.sha256"), manifest);
            Path catalogue = Files.writeString(folder.resolve("catalogue.yaml"), CATALOGUE);
            return Map.of(
                    "berth.catalogue.file", catalogue.toString(),
                    "berth.images.folder", folder.resolve("images").toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {}

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
