package dev.berth.api.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.control.v1.ControlApiGrpc;
import dev.berth.contracts.control.v1.PlacementApiGrpc;
import org.junit.jupiter.api.Test;

class ReadRetriesTest {

    @Test
    void onlyWhatReadsIsTriedAgain() {
        // When
        String settings = ReadRetries.of(ControlApiGrpc.getServiceDescriptor(), PlacementApiGrpc.getServiceDescriptor())
                .get("methodConfig")
                .toString();

        // Then
        assertThat(settings).contains("GetServer", "ListServers", "GetCatalogue", "ListMoves", "GetPlacementPlan");
        assertThat(settings)
                .doesNotContain("CreateServer", "ActOnServer", "StartMove", "IssueEnrollment", "UpdateHost");
    }
}
