package dev.berth.placement.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetTextTest {

    @Test
    void readsBackWhatItWrote() {
        // Given
        var written = """
                taken-at 2026-01-05T12:00:00Z
                host id=1 name=host1 location=1 pool=lab state=cordoned cpu=0.8 memory=512MiB pressure=57% \
                cpu-use=0.8 memory-used=4097B age=2.5s hot-for=1m30s rack=r1 lease=acme baseline=x86-64-v3
                host id=2 name=host2 location=1 pool=lab state=schedulable cpu=1.0 memory=4GiB pressure=0% \
                cpu-use=0.0 memory-used=0GiB age=0s
                guest server=11 host=1 vcpus=1 memory=128MiB disk=64MiB cpu-use=0.4 pinned=yes \
                moved-from=2 moved=5m dirty=16MiB
                guest server=12 host=1 vcpus=2 memory=128MiB disk=64MiB cpu-use=0.4 guaranteed=1.0 group=web:apart \
                lease=acme baseline=x86-64-v1
                reservation server=12 host=2 vcpus=2 memory=128MiB
                """;

        // When
        var again = FleetWriter.write(FleetReader.read(written).fleet());

        // Then
        assertThat(again.replace("0GiB", "0MiB")).isEqualTo(written.replace("0GiB", "0MiB"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                gest server=1 host=1         | line 2: "gest" is not known
                guest server=1 host=1        | line 2: "memory" is missing
                guest server=1 host=one      | line 2: host=one cannot be read
                guest server                 | line 2: "server" must be key=value
                place memory=1GiB memmory=1B | line 2: unknown keys [memmory]
                policy window=sat-sun        | line 2: window=sat-sun cannot be read
                place memory=1GiB baseline=3 | line 2: baseline=3 cannot be read
                """)
    void saysWhichLineCannotBeReadAndWhy(String line, String words) {
        assertThatThrownBy(() -> FleetReader.read("# a fleet\n" + line)).hasMessage(words);
    }
}
