package dev.berth.api.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.Paged;
import dev.berth.api.token.Permission;
import dev.berth.api.token.Token;
import dev.berth.api.token.Tokens;
import dev.berth.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of {@code /v1/projects}. */
final class ProjectBodies {
    private static final int LONGEST_NAME = 100;

    private ProjectBodies() {}

    @Schema(examples = "{\"name\": \"web shop\"}")
    record NewProject(@Schema(required = true) @Nullable String name) {
        String checkedName() {
            return checked(name);
        }
    }

    /** What is absent stays. */
    @Schema(examples = "{\"requests_per_hour\": 7200}")
    record ProjectChange(
            @Nullable String name,

            @Schema(
                    implementation = Integer.class,
                    nullable = true,
                    minimum = "1",
                    description = "Requests in an hour, over all replicas; null puts the platform's own limit back.")
            @Nullable JsonNode requestsPerHour) {
        private static final int MOST_REQUESTS = 1_000_000_000;

        void applyTo(ProjectEntity row) {
            row.name = name == null ? row.name : checked(name);
            row.requestsPerHour = requestsPerHour == null ? row.requestsPerHour : checkedLimit(requestsPerHour);
        }

        private static @Nullable Integer checkedLimit(JsonNode limit) {
            if (limit.isNull()) {
                return null;
            }
            if (!limit.canConvertToInt()
                    || !limit.isIntegralNumber()
                    || limit.intValue() < 1
                    || limit.intValue() > MOST_REQUESTS) {
                throw new Problem.Invalid(
                                "requests_per_hour",
                                "%s must be a whole number from 1 to %d, or null".formatted(limit, MOST_REQUESTS))
                        .asException();
            }
            return limit.intValue();
        }
    }

    /** {@code requestsPerHour} is null when the platform's own limit holds. */
    @Schema(name = "Project")
    record ProjectBody(
            long id, String name, Instant created, @Nullable Integer requestsPerHour) {
        static ProjectBody of(ProjectEntity row) {
            return new ProjectBody(row.id, row.name, row.created, row.requestsPerHour);
        }
    }

    record OneProject(ProjectBody project) {}

    /** {@code token} is shown this once. */
    record CreatedProject(ProjectBody project, String token) {}

    record Projects(List<ProjectBody> projects, Meta meta) implements Paged {
        static Projects of(Page<ProjectBody> page) {
            return new Projects(page.items(), page.meta());
        }
    }

    @Schema(examples = "{\"name\": \"deployment\", \"permission\": \"read_write\"}")
    record NewTokenBody(
            @Schema(required = true) @Nullable String name,

            @Schema(
                    required = true,
                    enumeration = {"read", "read_write"})
            @Nullable Permission permission) {
        String checkedName() {
            return checked(name);
        }

        Permission checkedPermission() {
            if (permission == null) {
                throw new Problem.Invalid("permission", "is missing: it must be read or read_write").asException();
            }
            return permission;
        }
    }

    @Schema(name = "Token")
    record TokenBody(long id, String name, Permission permission, Instant created) {
        static TokenBody of(Token token) {
            return new TokenBody(token.id(), token.name(), token.permission(), token.created());
        }
    }

    /** {@code token} is the text to send as a bearer; it is shown this once. */
    record CreatedToken(TokenBody apiToken, String token) {
        static CreatedToken of(Tokens.Issued issued) {
            return new CreatedToken(TokenBody.of(issued.token()), issued.text());
        }
    }

    record TokenList(List<TokenBody> tokens, Meta meta) implements Paged {
        static TokenList of(Page<Token> page) {
            return new TokenList(page.items().stream().map(TokenBody::of).toList(), page.meta());
        }
    }

    private static String checked(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Problem.Invalid("name", "must have 1 to %d characters".formatted(LONGEST_NAME)).asException();
        }
        return name.strip();
    }
}
