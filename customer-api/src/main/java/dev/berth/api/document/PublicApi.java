package dev.berth.api.document;

import dev.berth.api.error.ErrorBody;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Berth",
                        version = "1",
                        description = "Works with clients for the Hetzner Cloud API v1; not affiliated."),
        security = @SecurityRequirement(name = "token"),
        tags = {
            @Tag(name = "Servers", description = "Servers and their actions."),
            @Tag(name = "Actions", description = "Work that takes a while: poll it until it no longer runs."),
            @Tag(name = "SSH keys", description = "Public keys that new servers are given."),
            @Tag(name = "Catalogue", description = "What is on sale, the same for every project."),
            @Tag(name = "Billing", description = "What the project owes."),
            @Tag(name = "Operators", description = "Only for the operators of the platform, with a token of their own.")
        },
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = AnswersFilter.ERROR,
                                        description = "The request was not served; the code says why.",
                                        content =
                                                @Content(
                                                        mediaType = "application/json",
                                                        schema = @Schema(implementation = ErrorBody.class)))))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token of 64 characters. It belongs to one project, or to an operator.")
public class PublicApi extends Application {}
