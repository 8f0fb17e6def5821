package dev.berth.api.project;

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
import dev.berth.api.project.ProjectBodies.TokenList;
import dev.berth.api.token.OperatorsOnly;
import dev.berth.api.token.Tokens;
import dev.berth.model.id.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v1/projects}: operators make projects and hand out their tokens. */
@Path("/v1/projects")
@OperatorsOnly
@Tag(name = "Operators")
public class ProjectResource {
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
    public Uni<CreatedProject> create(@BeanParam KeyedRequest request, NewProject body) {
        return creates.here(
                request, RequiredBody.of(body), CreatedProject.class, () -> projects.create(body.checkedName()));
    }

    @GET
    public Uni<ProjectBodies.Projects> list(
            @BeanParam ListQuery query, @QueryParam("name") @DefaultValue("") String name) {
        return projects.list(name, PageRequest.unsorted(query)).map(ProjectBodies.Projects::of);
    }

    @GET
    @Path("/{id}")
    public Uni<OneProject> get(@PathParam("id") ProjectId id) {
        return projects.get(id).map(OneProject::new);
    }

    @POST
    @Path("/{id}/tokens")
    @ResponseStatus(201)
    public Uni<CreatedToken> issueToken(
            @PathParam("id") ProjectId id, @BeanParam KeyedRequest request, NewTokenBody body) {
        return creates.here(request, RequiredBody.of(body), CreatedToken.class, () -> projects.issueToken(
                        id, body.checkedName(), body.checkedPermission())
                .map(CreatedToken::of));
    }

    @GET
    @Path("/{id}/tokens")
    public Uni<TokenList> listTokens(@PathParam("id") ProjectId id, @BeanParam ListQuery query) {
        PageRequest request = PageRequest.unsorted(query);
        return projects.tokensOf(id).map(all -> TokenList.of(Page.cut(all, request)));
    }

    @DELETE
    @Path("/{id}/tokens/{token_id}")
    public Uni<Void> revokeToken(@PathParam("id") ProjectId id, @PathParam("token_id") long token) {
        return tokens.revoke(id, token);
    }
}
