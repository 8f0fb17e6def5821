package dev.berth.api.project;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.api.error.RequiredBody;
import dev.berth.api.idempotency.Creates;
import dev.berth.api.idempotency.KeyedRequest;
import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.project.ProjectBodies.CreatedProject;
import dev.berth.api.project.ProjectBodies.CreatedToken;
import dev.berth.api.project.ProjectBodies.NewProject;
import dev.berth.api.project.ProjectBodies.NewTokenBody;
import dev.berth.api.project.ProjectBodies.OneProject;
import dev.berth.api.project.ProjectBodies.ProjectChange;
import dev.berth.api.project.ProjectBodies.TokenList;
import dev.berth.api.token.OperatorsOnly;
import dev.berth.api.token.Token;
import dev.berth.api.token.Tokens;
import dev.berth.model.id.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v1/projects}: operators make projects and hand out their tokens. */
@Path("/v1/projects")
@OperatorsOnly
@Tag(name = "Operators")
public class ProjectResource {
    private static final Set<String> SORTABLE = Set.of("id", "name", "created");
    private static final Map<String, Comparator<Token>> TOKEN_ORDERS = Map.of(
            "id", comparingLong(Token::id),
            "name", comparing(Token::name),
            "created", comparing(Token::created));

    private final Projects projects;
    private final Tokens tokens;
    private final Creates creates;

    ProjectResource(Projects projects, Tokens tokens, Creates creates) {
        this.projects = projects;
        this.tokens = tokens;
        this.creates = creates;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a project; the answer has its first token")
    public Uni<CreatedProject> create(@BeanParam KeyedRequest request, NewProject body) {
        return creates.here(request, RequiredBody.of(body), () -> projects.create(body.checkedName()));
    }

    @GET
    @Operation(summary = "List the projects")
    public Uni<ProjectBodies.Projects> list(
            @BeanParam ListQuery query, @QueryParam("name") @DefaultValue("") String name) {
        return projects.list(name, PageRequest.of(query, SORTABLE)).map(ProjectBodies.Projects::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a project")
    public Uni<OneProject> get(@PathParam("id") ProjectId id) {
        return projects.get(id).map(OneProject::new);
    }

    /** A new limit holds within seconds; what was used before stays used. */
    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a project's name or its limit of requests")
    public Uni<OneProject> change(@PathParam("id") ProjectId id, ProjectChange body) {
        return projects.change(id, RequiredBody.of(body)).map(OneProject::new);
    }

    @POST
    @Path("/{id}/tokens")
    @ResponseStatus(201)
    @Operation(summary = "Issue a token for a project; its text is shown this once")
    public Uni<CreatedToken> issueToken(
            @PathParam("id") ProjectId id, @BeanParam KeyedRequest request, NewTokenBody body) {
        return creates.here(request, RequiredBody.of(body), () -> projects.issueToken(
                        id, body.checkedName(), body.checkedPermission())
                .map(CreatedToken::of));
    }

    @GET
    @Path("/{id}/tokens")
    @Operation(summary = "List the tokens of a project, without their texts")
    public Uni<TokenList> listTokens(@PathParam("id") ProjectId id, @BeanParam ListQuery query) {
        PageRequest request = PageRequest.of(query, TOKEN_ORDERS.keySet());
        return projects.tokensOf(id).map(all -> TokenList.of(Page.cut(all, request, TOKEN_ORDERS)));
    }

    @DELETE
    @Path("/{id}/tokens/{token_id}")
    @Operation(summary = "Revoke a token")
    public Uni<Void> revokeToken(@PathParam("id") ProjectId id, @PathParam("token_id") long token) {
        return tokens.revoke(id, token);
    }
}
