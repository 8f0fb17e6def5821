package dev.berth.api.token;

import dev.berth.model.id.ProjectId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes, finds and revokes customers' tokens. */
@ApplicationScoped
public class Tokens {
    private final Mutiny.SessionFactory database;
    private final Clock clock;
    private final TokenMemory memory;
    private final SecureRandom random = new SecureRandom();

    Tokens(Mutiny.SessionFactory database, Clock clock, TokenConfig config) {
        this.database = database;
        this.clock = clock;
        memory = new TokenMemory(config.memory(), clock);
    }

    /** A token that was just made; only here is its text to be had. */
    public record Issued(Token token, String text) {
        @Override
        public String toString() {
            return "Issued[" + token + ", secret]";
        }
    }

    /** Makes a token as part of the caller's transaction. */
    public Uni<Issued> issue(Mutiny.Session session, ProjectId project, String name, Permission permission) {
        NewToken born = NewToken.random(random);
        var row = new TokenEntity();
        row.projectId = project.value();
        row.name = name;
        row.permission = permission;
        row.hash = born.hash().hex();
        row.created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return session.persist(row).call(session::flush).map(_ -> new Issued(row.token(), born.text()));
    }

    public Uni<List<Token>> of(ProjectId project) {
        return database.withSession(session -> session.createSelectionQuery(
                                "from TokenEntity where projectId = :project order by id", TokenEntity.class)
                        .setParameter("project", project.value())
                        .getResultList())
                .map(rows -> rows.stream().map(TokenEntity::token).toList());
    }

    /** Other replicas may still accept it for as long as they remember it. */
    public Uni<Void> revoke(ProjectId project, long id) {
        return database.withTransaction(
                session -> session.find(TokenEntity.class, id).onItem().transformToUni(row -> {
                    if (row == null || row.projectId != project.value()) {
                        throw new Problem.NotFound("token", Long.toString(id)).asException();
                    }
                    memory.forget(new TokenHash(row.hash));
                    return session.createMutationQuery("delete from TokenEntity where id = :id")
                            .setParameter("id", id)
                            .executeUpdate()
                            .replaceWithVoid();
                }));
    }

    Uni<Optional<Principal.Customer>> holder(TokenHash hash) {
        return memory.recall(hash)
                .map(known -> Uni.createFrom().item(known.holder()))
                .orElseGet(() -> stored(hash).invoke(found -> memory.remember(hash, found)));
    }

    private Uni<Optional<Principal.Customer>> stored(TokenHash hash) {
        return database.withSession(session -> session.createSelectionQuery(
                                "from TokenEntity where hash = :hash", TokenEntity.class)
                        .setParameter("hash", hash.hex())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Principal.Customer(new ProjectId(found.projectId), found.permission)));
    }
}
