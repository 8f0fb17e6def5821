package dev.berth.api.project;

import dev.berth.api.database.BrokenConstraint;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.SortKey;
import dev.berth.api.project.ProjectBodies.CreatedProject;
import dev.berth.api.project.ProjectBodies.ProjectBody;
import dev.berth.api.project.ProjectBodies.ProjectChange;
import dev.berth.api.token.Permission;
import dev.berth.api.token.Token;
import dev.berth.api.token.Tokens;
import dev.berth.model.id.ProjectId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes projects and looks them up. */
@ApplicationScoped
class Projects {
    private static final String FIRST_TOKEN = "first";

    private final Mutiny.SessionFactory database;
    private final Tokens tokens;
    private final Clock clock;

    Projects(Mutiny.SessionFactory database, Tokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new project is of no use without a token, so both are made at once or not at all. */
    Uni<CreatedProject> create(String name) {
        return database.withTransaction(session -> {
                    var row = new ProjectEntity();
                    row.name = name;
                    row.created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                    return session.persist(row)
                            .call(session::flush)
                            .flatMap(_ -> firstToken(session, row))
                            .map(issued -> new CreatedProject(ProjectBody.of(row), issued.text()));
                })
                .onFailure(failure -> BrokenConstraint.of(failure).isPresent())
                .transform(_ -> new Problem.NotUnique("project", "name", name).asException());
    }

    Uni<ProjectBody> get(ProjectId id) {
        return database.withSession(session -> session.find(ProjectEntity.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(() -> missing(id))
                .map(ProjectBody::of);
    }

    Uni<ProjectBody> change(ProjectId id, ProjectChange change) {
        return database.withTransaction(session -> session.find(ProjectEntity.class, id.value())
                        .onItem()
                        .ifNull()
                        .failWith(() -> missing(id))
                        .invoke(change::applyTo)
                        .call(session::flush)
                        .map(ProjectBody::of))
                .onFailure(failure -> BrokenConstraint.of(failure).isPresent())
                .transform(_ -> new Problem.NotUnique("project", "name", String.valueOf(change.name())).asException());
    }

    private static ProblemException missing(ProjectId id) {
        return new Problem.NotFound("project", id.toString()).asException();
    }

    Uni<Page<ProjectBody>> list(String name, PageRequest request) {
        String found = " from ProjectEntity where :name = '' or name = :name";
        return database.withSession(session -> session.createSelectionQuery("select count(*)" + found, Long.class)
                .setParameter("name", name)
                .getSingleResult()
                .flatMap(total -> session.createSelectionQuery(
                                found + " order by " + order(request), ProjectEntity.class)
                        .setParameter("name", name)
                        .setFirstResult(Math.toIntExact(Math.min(request.offset(), Integer.MAX_VALUE)))
                        .setMaxResults(request.perPage())
                        .getResultList()
                        .map(rows -> page(rows, request, total))));
    }

    Uni<Tokens.Issued> issueToken(ProjectId project, String name, Permission permission) {
        return get(project)
                .flatMap(_ -> database.withTransaction(session -> tokens.issue(session, project, name, permission)));
    }

    Uni<List<Token>> tokensOf(ProjectId project) {
        return get(project).flatMap(_ -> tokens.of(project));
    }

    private Uni<Tokens.Issued> firstToken(Mutiny.Session session, ProjectEntity row) {
        return tokens.issue(session, new ProjectId(row.id), FIRST_TOKEN, Permission.READ_WRITE);
    }

    /** The fields are of a fixed set; by id in the end, so that pages never overlap. */
    private static String order(PageRequest request) {
        return Stream.concat(request.sort().stream(), Stream.of(SortKey.ID))
                .map(key -> key.field() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    private static Page<ProjectBody> page(List<ProjectEntity> rows, PageRequest request, long total) {
        return new Page<>(rows.stream().map(ProjectBody::of).toList(), Meta.of(request, total));
    }
}
