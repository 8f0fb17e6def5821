package dev.berth.api.idempotency;

import dev.berth.api.error.RefusedException;
import dev.berth.api.token.Caller;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Runs a create once for each idempotency key of its caller, and answers repeats as it answered first. A create that was
 * refused has done nothing and is not remembered; of one whose outcome is unknown the next attempt finds out.
 */
@ApplicationScoped
public class Creates {
    private static final Logger LOG = Logger.getLogger(Creates.class);

    private final Keys keys;
    private final Answers answers;
    private final Caller caller;
    private final Mutiny.SessionFactory database;
    private final SecureRandom random = new SecureRandom();

    Creates(Keys keys, Answers answers, Caller caller, Mutiny.SessionFactory database) {
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
        this.database = database;
    }

    /** For what this service owns itself: it is made and the answer kept in one transaction. */
    public <T> Uni<T> here(KeyedRequest request, Object body, Supplier<Uni<T>> create) {
        return once(
                request,
                body,
                create,
                (claim, seal) -> database.withTransaction(_ -> create.get()
                        .call(answer -> keys.answer(claim, answers.close(seal, claim.request(), answer))
                                .invoke(kept -> requireKept(kept)))));
    }

    /** For what another service owns: it is told the key, so that a repeat makes no second one there. */
    public <T> Uni<T> elsewhere(KeyedRequest request, Object body, Function<CreateKey, Uni<T>> create) {
        return once(request, body, () -> create.apply(CreateKey.NONE), (claim, seal) -> create.apply(
                        new CreateKey(Optional.of(claim.request()), seal.derive("password " + claim.request())))
                .call(answer -> keys.answer(claim, answers.close(seal, claim.request(), answer))
                        // It is made: a repeat is answered by the service that made it.
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("answer is not kept request=%s cause=%s", claim.request(), failure))
                        .onFailure()
                        .recoverWithItem(false)));
    }

    private interface Run<T> {
        Uni<T> under(Claim.Granted claim, Seal seal);
    }

    private <T> Uni<T> once(KeyedRequest request, Object body, Supplier<Uni<T>> unkeyed, Run<T> keyed) {
        Optional<String> key = request.checkedKey();
        if (key.isEmpty()) {
            return unkeyed.get();
        }
        Seal seal = new Seal(caller.token(), random);
        String fingerprint = answers.fingerprint(seal, request.endpoint(), body);
        return keys.claim(caller.tokenHash().hex(), key.get(), fingerprint).flatMap(claim -> switch (claim) {
            case Claim.Granted granted -> run(granted, () -> keyed.under(granted, seal));
            case Claim.Answered kept -> Uni.createFrom().failure(new Replay(answers.open(seal, kept)));
            case Claim.Taken _ ->
                Uni.createFrom()
                        .failure(new Problem.Conflict(
                                        "a request with this Idempotency-Key is being worked on: send it again in a moment")
                                .asException());
            case Claim.Different _ ->
                Uni.createFrom()
                        .failure(new Problem.WrongState(
                                        "idempotency_key_reused",
                                        "this Idempotency-Key was used for another request: take a new key for a new request,"
                                                + " or send the first body again")
                                .asException());
        });
    }

    private <T> Uni<T> run(Claim.Granted claim, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get).onFailure().call(failure -> (hasDoneNothing(failure)
                        ? keys.forget(claim)
                        : keys.leaveOpen(claim))
                // Then the lease must run out before a repeat is let in.
                .onFailure()
                .recoverWithNull());
    }

    private static boolean hasDoneNothing(Throwable failure) {
        return switch (failure) {
            case RefusedException _ -> true;
            case ProblemException refused ->
                !(refused.problem() instanceof Problem.Unavailable || refused.problem() instanceof Problem.Late);
            default -> false;
        };
    }

    private static void requireKept(boolean kept) {
        if (!kept) {
            throw new Problem.Conflict("another request with this Idempotency-Key went first: send it again")
                    .asException();
        }
    }
}
