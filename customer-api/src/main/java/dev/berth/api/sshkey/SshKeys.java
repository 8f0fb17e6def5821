package dev.berth.api.sshkey;

import dev.berth.api.database.BrokenConstraint;
import dev.berth.api.label.BodyLabels;
import dev.berth.api.reference.Reference;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.SshKeyId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** The public keys of a project. */
@ApplicationScoped
public class SshKeys {
    /** So few that a project's keys are read as a whole, then filtered and sorted here. */
    static final int LIMIT = 500;

    private final SshKeyRows rows;
    private final Clock clock;

    SshKeys(SshKeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The lines of the keys that are meant; one that is not there is told by its name. */
    public Uni<List<String>> lines(ProjectId project, List<Reference> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return rows.of(project).map(keys -> references.stream()
                .map(reference -> reference
                        .in(keys, key -> key.id, key -> key.name)
                        .orElseThrow(() -> new Problem.Invalid(
                                        "ssh_keys", "there is no ssh key \"%s\" in this project".formatted(reference))
                                .asException())
                        .publicKey)
                .distinct()
                .toList());
    }

    Uni<List<SshKeyBody>> list(ProjectId project) {
        return rows.of(project).map(found -> found.stream().map(SshKeyBody::of).toList());
    }

    Uni<SshKeyBody> get(ProjectId project, SshKeyId id) {
        return list(project).map(keys -> keys.stream()
                .filter(key -> key.id() == id.value())
                .findFirst()
                .orElseThrow(() -> missing(id)));
    }

    Uni<SshKeyBody> add(ProjectId project, NewSshKey body) {
        var key = PublicKey.parse(body.publicKey());
        var row = new SshKeyEntity();
        row.projectId = project.value();
        row.name = NewSshKey.checkedName(body.name());
        row.publicKey = key.line();
        row.fingerprint = key.fingerprint();
        row.labels = BodyLabels.checked(body.labels()).sorted();
        row.created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return rows.of(project)
                .invoke(SshKeys::checkRoom)
                .flatMap(_ -> rows.add(row))
                .onFailure()
                .transform(taken(row.name, row.fingerprint))
                .map(SshKeyBody::of);
    }

    Uni<SshKeyBody> change(ProjectId project, SshKeyId id, SshKeyChange body) {
        String name = body.name() == null ? null : NewSshKey.checkedName(body.name());
        var labels = body.labels() == null ? null : BodyLabels.checked(body.labels());
        return rows.change(project, id, row -> {
                    row.name = name == null ? row.name : name;
                    row.labels = labels == null ? row.labels : labels.sorted();
                })
                .onFailure()
                .transform(taken(String.valueOf(name), ""))
                .map(row -> SshKeyBody.of(row.orElseThrow(() -> missing(id))));
    }

    Uni<Void> remove(ProjectId project, SshKeyId id) {
        return rows.remove(project, id)
                .invoke(removed -> {
                    if (!removed) {
                        throw missing(id);
                    }
                })
                .replaceWithVoid();
    }

    private static void checkRoom(List<SshKeyEntity> keys) {
        if (keys.size() >= LIMIT) {
            throw new Problem.LimitReached(List.of("ssh_key_limit")).asException();
        }
    }

    private static ProblemException missing(SshKeyId id) {
        return new Problem.NotFound("ssh key", id.toString()).asException();
    }

    private static Function<Throwable, Throwable> taken(String name, String fingerprint) {
        return failure -> switch (BrokenConstraint.of(failure).orElse("")) {
            case "ssh_key_name_unique" -> new Problem.NotUnique("ssh key", "name", name).asException();
            case "ssh_key_fingerprint_unique" ->
                new Problem.NotUnique("ssh key", "fingerprint", fingerprint).asException();
            default -> failure;
        };
    }
}
