package dev.berth.control.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.id.LocationId;
import dev.berth.testkit.time.Eventually;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final LocationId HERE = new LocationId(1);
    private static final LocationId THERE = new LocationId(2);

    private final Vertx vertx = Vertx.vertx();
    private final Turns turns = new Turns(vertx);
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<UniEmitter<? super String>> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void oneWorksAtATimeAndTheFirstWhoCameIsNext() throws Exception {
        // When
        var waiting = new ArrayList<UniAssertSubscriber<String>>();
        IntStream.range(0, 3).forEach(number -> waiting.add(begin(HERE, "work " + number)));

        // Then
        for (int number = 0; number < 3; number++) {
            end(number);
            waiting.get(number).awaitItem().assertItem("work " + number);
        }
        assertThat(begun).containsExactly("work 0", "work 1", "work 2");
    }

    @Test
    void locationsDoNotWaitForOneAnother() throws Exception {
        // When
        begin(HERE, "here");
        begin(THERE, "there");

        // Then
        Eventually.holds(SOON, () -> assertThat(begun).containsExactlyInAnyOrder("here", "there"));
    }

    @Test
    void whoGivesUpWhileWaitingLosesItsTurnAndBlocksNobody() throws Exception {
        // Given
        begin(HERE, "first");
        var impatient = begin(HERE, "impatient");
        var patient = begin(HERE, "patient");

        // When
        impatient.cancel();
        end(0);
        end(1);

        // Then
        patient.awaitItem().assertItem("patient");
        assertThat(begun).containsExactly("first", "patient");
    }

    @Test
    void whatFailsGivesItsTurnBack() throws Exception {
        // Given
        Uni<String> failing = turns.take(HERE, () -> Uni.createFrom().failure(new IllegalStateException("no room")));

        // When, Then
        assertThatThrownBy(() -> failing.await().indefinitely()).hasMessage("no room");
        assertThatThrownBy(() -> turns.<String>take(HERE, () -> {
                            throw new IllegalStateException("not even begun");
                        })
                        .await()
                        .indefinitely())
                .hasMessage("not even begun");
        begin(HERE, "next");
        Eventually.holds(SOON, () -> assertThat(begun).containsExactly("next"));
    }

    private UniAssertSubscriber<String> begin(LocationId location, String name) {
        return turns.<String>take(location, () -> {
                    begun.add(name);
                    return Uni.createFrom().<String>emitter(open::add).replaceWith(name);
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    /** Ends the piece of work with this number, which must be the latest that has begun. */
    private void end(int number) throws Exception {
        Eventually.holds(SOON, () -> assertThat(open).hasSize(number + 1));
        open.get(number).complete("done");
    }
}
