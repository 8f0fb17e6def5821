package dev.berth.api.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.control.v1.ControlApiGrpc;
import org.junit.jupiter.api.Test;

class ReadRetriesTest {

    @Test
    void onlyWhatReadsIsTriedAgain() {
        // When
        String settings = ReadRetries.of(ControlApiGrpc.getServiceDescriptor())
                .get("methodConfig")
                .toString();

        // Then
        assertThat(settings).contains("GetServer", "ListServers", "GetCatalogue", "ListMoves");
        assertThat(settings)
                .doesNotContain("CreateServer", "ActOnServer", "StartMove", "IssueEnrollment", "UpdateHost");
    }
}
