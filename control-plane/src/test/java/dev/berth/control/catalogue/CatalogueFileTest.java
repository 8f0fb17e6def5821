package dev.berth.control.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Path GOOD = Path.of("src/test/resources/catalogue.yaml");

    @TempDir
    Path folder;

    @Test
    void readsWhatTheOperatorWrote() {
        // When
        var catalogue = CatalogueFile.read(GOOD, NOW);

        // Then
        assertThat(catalogue.locations()).extracting(Location::name).containsExactly("lab1");
        assertThat(catalogue.datacentersOf(catalogue.locations().getFirst().id()))
                .hasSize(1);
        assertThat(catalogue.networks().getFirst().gateway()).hasToString("10.88.0.1");
        assertThat(catalogue.networks().getFirst().range6()).hasToString("Optional[fd00:10:88::/48]");
        assertThat(catalogue.serverTypes()).extracting(ServerType::name).containsExactly("nano", "small", "medium");
        assertThat(catalogue.serverTypes().getFirst().memory()).hasToString("128 MiB");
        assertThat(catalogue.images().getFirst().boot()).isEqualTo(Image.Boot.KERNEL);
        assertThat(catalogue.images().getFirst().available()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cores: 2                 | cores: 0                  | server_types[2] (medium): cores is 0; it must be a whole number of at least 1
                    cores: 2                 | cores: two                | server_types[2] (medium): cores is "two"; it must be a whole number of at least 1
                    cores: 2                 | cores: 2000               | server_types[2] (medium): vCPU count 2000 must be between 1 and 1024
                    memory_mebibytes: 512    | memory_megabytes: 512     | server_types[1] (small): memory_megabytes is no field of it
                    cpu_type: shared         | cpu_type: fast            | server_types[0] (nano): cpu_type is "fast"; it must be one of shared, dedicated
                    name: medium             | name: small               | server_types[2] (small): name is "small"; another server type has it
                    id: 3                    | id: 2                     | server_types[2] (medium): id is 2; another server type has it
                    name: medium             | name: Med ium             | server_types[2] (Med ium): name is "Med ium"; it must be 1 to 63 lower-case
                    latitude: 50.0           | latitude: north           | locations[0] (lab1): latitude is "north"; it must be a number
                    boot: kernel             | boot: floppy              | images[0] (micro): boot is "floppy"; it must be one of disk, kernel
                    folder: micro            | folder: ../etc            | images[0] (micro): folder is wrong
                    gateway: 10.88.0.1       | gateway: 10.89.0.1        | locations.lab1.networks[0] (10.88.0.0/16): 10.89.0.1 is not in 10.88.0.0/16
                    gateway: 10.88.0.1       | gateway: 10.88.1.1        | gateway (10.88.1.1) must not lie between first (10.88.0.16) and last (10.88.255.250)
                    first: 10.88.0.16        | first: here               | first is wrong: "here" is not an IPv4 address
                    fd00:10:88::/48          | fd00:10:88::/56           | fd00:10:88::/56 has fewer networks of 64 bits than 10.88.0.0/16 has addresses; a /48 has as many
                    fd00:10:88::/48          | fd00:10:88::1/48          | cidr6 is wrong: fd00:10:88::1 has bits behind the first 64
                    fd00:10:88::/48          | fe80::/48                 | cidr6 is wrong: fe80::/64 must be a range of unicast addresses
                    'images:'                | 'pictures:'               | images must be a list with at least one item
                    """)
    void namesWhatIsWrongAndWhatWouldBeRight(String good, String bad, String message) throws IOException {
        // Given
        Path file = folder.resolve("catalogue.yaml");
        Files.writeString(file, Files.readString(GOOD).replaceFirst(good, bad));

        // When, then
        assertThatThrownBy(() -> CatalogueFile.read(file, NOW))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void tellsOfEveryItemThatIsWrong() throws IOException {
        // Given
        Path file = folder.resolve("catalogue.yaml");
        Files.writeString(
                file,
                Files.readString(GOOD).replaceFirst("cores: 2", "cores: 0").replaceFirst("boot: kernel", "boot: x"));

        // When, then
        assertThatThrownBy(() -> CatalogueFile.read(file, NOW))
                .hasMessageContaining("(medium)")
                .hasMessageContaining("(micro)");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> CatalogueFile.read(folder.resolve("none.yaml"), NOW))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("none.yaml cannot be read");
    }
}
