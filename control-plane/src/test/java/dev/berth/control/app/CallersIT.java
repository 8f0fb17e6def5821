package dev.berth.control.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.berth.testkit.agent.Dial;
import dev.berth.testkit.postgres.PostgresResource;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
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
        var health = HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance());

        // Then
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
        channel.shutdownNow();
    }

    @Test
    void refusesAnAgent() throws Exception {
        // Given
        var channel = Dial.as(platform.enrol(https).identity(), platform.grpcPort());

        // When
        var failure = catchThrowable(
                () -> HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance()));

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
                () -> HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance()));

        // Then
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        channel.shutdownNow();
    }
}
