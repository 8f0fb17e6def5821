package dev.berth.api.sshkey;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.SshKeyId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores keys; a row is only ever reached through its project. */
@ApplicationScoped
class SshKeyRows {
    private final Mutiny.SessionFactory database;

    SshKeyRows(Mutiny.SessionFactory database) {
        this.database = database;
    }

    Uni<List<SshKeyEntity>> of(ProjectId project) {
        return database.withSession(session -> session.createSelectionQuery(
                        "from SshKeyEntity where projectId = :project order by id", SshKeyEntity.class)
                .setParameter("project", project.value())
                .getResultList());
    }

    Uni<SshKeyEntity> add(SshKeyEntity row) {
        return database.withTransaction(session -> session.persist(row)).replaceWith(row);
    }

    Uni<Optional<SshKeyEntity>> change(ProjectId project, SshKeyId id, Consumer<SshKeyEntity> change) {
        return database.withTransaction(session -> find(session, project, id).invoke(row -> row.ifPresent(change)));
    }

    /** Tells whether there was one. */
    Uni<Boolean> remove(ProjectId project, SshKeyId id) {
        return database.withTransaction(session -> session.createMutationQuery(
                        "delete from SshKeyEntity where id = :id and projectId = :project")
                .setParameter("id", id.value())
                .setParameter("project", project.value())
                .executeUpdate()
                .map(removed -> removed > 0));
    }

    private static Uni<Optional<SshKeyEntity>> find(Mutiny.Session session, ProjectId project, SshKeyId id) {
        return session.find(SshKeyEntity.class, id.value())
                .map(row -> Optional.ofNullable(row).filter(found -> found.projectId == project.value()));
    }
}
