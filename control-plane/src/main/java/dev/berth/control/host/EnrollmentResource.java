package dev.berth.control.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /enrollment}: an agent that has no certificate yet hands in its token and gets one. */
@Path("/enrollment")
public class EnrollmentResource {
    private final Enrollment enrollment;

    EnrollmentResource(Enrollment enrollment) {
        this.enrollment = enrollment;
    }

    /** What the agent sends: its token, and a PKCS#10 request in PEM form. */
    public record EnrollmentBody(
            @Nullable String token, @Nullable String csr) {}

    /** What it gets; both certificates in PEM form. */
    public record EnrolledBody(@JsonProperty("host_id") long hostId, String certificate, String ca) {}

    /** Why it gets nothing. */
    public record RefusedBody(Reason error) {
        /** A code for programs, a sentence for people. */
        public record Reason(String code, String message) {}
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Object>> enroll(EnrollmentBody body) {
        return enrollment
                .enroll(required("token", body.token()), required("csr", body.csr()))
                .map(enrolled -> enrolled.map(EnrollmentResource::accepted).orElseGet(EnrollmentResource::refused));
    }

    private static RestResponse<Object> accepted(Enrollment.Enrolled enrolled) {
        return RestResponse.ok(new EnrolledBody(enrolled.host().value(), enrolled.certificate(), enrolled.authority()));
    }

    private static RestResponse<Object> refused() {
        var reason = new RefusedBody.Reason(
                "unauthorized", "the token is unknown, used or out of date; ask an operator for a new one");
        return RestResponse.status(RestResponse.Status.UNAUTHORIZED, new RefusedBody(reason));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new Problem.Invalid(field, "is missing").asException();
        }
        return value;
    }
}
