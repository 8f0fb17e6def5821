package dev.berth.control.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.control.server.StatusRule.HostContact;
import dev.berth.control.server.StatusRule.Situation;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # wanted, deleted, host,   seen,      going on,       status
            ON,       false,   HEARD,  -,         create_server,  INITIALIZING
            ON,       false,   HEARD,  PREPARING, create_server,  INITIALIZING
            ON,       false,   SILENT, -,         create_server,  INITIALIZING
            ON,       false,   HEARD,  RUNNING,   -,              RUNNING
            ON,       false,   HEARD,  RUNNING,   reset_server,   RUNNING
            ON,       false,   HEARD,  OFF,       start_server,   STARTING
            ON,       false,   HEARD,  PREPARING, -,              STARTING
            ON,       false,   HEARD,  ABSENT,    -,              STARTING
            OFF,      false,   HEARD,  RUNNING,   stop_server,    STOPPING
            OFF,      false,   HEARD,  OFF,       -,              OFF
            OFF,      false,   HEARD,  ABSENT,    -,              OFF
            OFF,      false,   HEARD,  FAILED,    -,              OFF
            ON,       false,   HEARD,  FAILED,    -,              UNKNOWN
            ON,       false,   HEARD,  -,         -,              UNKNOWN
            ON,       false,   SILENT, RUNNING,   -,              UNKNOWN
            ON,       false,   SILENT, SENDING,   migrate_server, UNKNOWN
            ON,       false,   HEARD,  RUNNING,   migrate_server, MIGRATING
            ON,       false,   HEARD,  SENDING,   migrate_server, MIGRATING
            ON,       false,   HEARD,  SENT,      -,              MIGRATING
            ON,       true,    HEARD,  RUNNING,   -,              DELETING
            ON,       false,   HEARD,  RUNNING,   delete_server,  DELETING
            ON,       false,   HEARD,  RUNNING,   reboot_server,  RUNNING
            ON,       false,   HEARD,  RUNNING,   shutdown_server, STOPPING
            ON,       false,   HEARD,  OFF,       shutdown_server, OFF
            ON,       false,   SILENT, RUNNING,   shutdown_server, UNKNOWN
            """)
    void tellsTheStatus(
            Power wanted, boolean deleted, HostContact host, GuestState seen, String goingOn, ServerStatus expected) {
        // Given
        var commands = goingOn == null ? Set.<String>of() : Set.of(goingOn);
        var situation = new Situation(wanted, deleted, host, Optional.ofNullable(seen), Ending.NONE, commands);

        // When
        var status = StatusRule.of(situation);

        // Then
        assertThat(status).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # going on,       status
            -,                OFF
            start_server,     STARTING
            reboot_server,    STARTING
            """)
    void tellsThatAServerHasSwitchedItselfOff(String goingOn, ServerStatus expected) {
        // Given
        var commands = goingOn == null ? Set.<String>of() : Set.of(goingOn);
        var situation = new Situation(
                Power.ON, false, HostContact.HEARD, Optional.of(GuestState.OFF), Ending.BY_ITSELF, commands);

        // When
        var status = StatusRule.of(situation);

        // Then
        assertThat(status).isEqualTo(expected);
    }
}
