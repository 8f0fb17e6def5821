package dev.berth.api.idempotency;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a repeat as the create was answered. */
final class Replays {

    @ServerExceptionMapper
    RestResponse<String> answer(Replay replay) {
        return RestResponse.ResponseBuilder.<String>create(201)
                .header("Idempotency-Replayed", "true")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(replay.json())
                .build();
    }
}
