package dev.berth.control.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.berth.contracts.control.v1.ControlApiGrpc;
import dev.berth.contracts.control.v1.GetCatalogueRequest;
import dev.berth.contracts.control.v1.HostRef;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import dev.berth.testkit.agent.Dial;
import dev.berth.testkit.postgres.PostgresResource;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Who may call what is not the agents'; what is theirs is in AgentLinkIT. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class CallersIT {
    @TestHTTPResource(value = "/", tls = true)
    URI https;

    @Inject
    TestPlatform platform;

    @Test
    void answersAService() throws Exception {
        // Given
        var channel = Dial.as(platform.service("customer-api"), platform.grpcPort());

        // When
        var catalogue = ControlApiGrpc.newBlockingStub(channel).getCatalogue(GetCatalogueRequest.getDefaultInstance());

        // Then
        assertThat(catalogue.getServerTypesList()).hasSize(3);
        assertThat(catalogue.getImages(0).getStatus()).isEqualTo("available");
        channel.shutdownNow();
    }

    @Test
    void refusesAnAgent() throws Exception {
        // Given
        var channel = Dial.as(platform.enrol(https).identity(), platform.grpcPort());

        // When
        var failure = catchThrowable(
                () -> ControlApiGrpc.newBlockingStub(channel).getCatalogue(GetCatalogueRequest.getDefaultInstance()));

        // Then
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        channel.shutdownNow();
    }

    @Test
    void refusesWhoHasNoCertificate() throws Exception {
        // Given
        var channel = Dial.asNobody(platform.authority(), platform.grpcPort());

        // When
        var failure = catchThrowable(
                () -> ControlApiGrpc.newBlockingStub(channel).getCatalogue(GetCatalogueRequest.getDefaultInstance()));

        // Then
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        channel.shutdownNow();
    }

    @Test
    void carriesAProblemAcross() throws Exception {
        // Given
        var channel = Dial.as(platform.service("customer-api"), platform.grpcPort());

        // When
        var failure = catchThrowable(() -> ControlApiGrpc.newBlockingStub(channel)
                .getHost(HostRef.newBuilder().setHostId(1L << 50).build()));

        // Then
        assertThat(WireProblems.fromFailure(failure)).contains(new Problem.NotFound("host", Long.toString(1L << 50)));
        channel.shutdownNow();
    }
}
