package dev.berth.tests.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.Answer;
import dev.berth.tests.client.BerthApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The seeded servers of one project: seed-00001, seed-00002 … Filling it again creates only what lacks. */
public final class SeededProject {
    private static final String KEY_NAME = "seed";
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK0wmN/Cr3JXqmLW7u+g9pTh+wyqDHpSQEIQczXkVx9q seed@berth";
    private static final int PROGRESS_EVERY = 500;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int TRIES = 5;

    private final BerthApi customer;
    private final Consumer<String> say;

    public SeededProject(BerthApi customer, Consumer<String> say) {
        this.customer = customer;
        this.say = say;
    }

    /** @param atOnce how many creates are under way at the same time */
    public void fill(int servers, int atOnce) throws InterruptedException {
        makeKey();
        Set<String> there = names();
        List<String> lacking = IntStream.rangeClosed(1, servers)
                .mapToObj("seed-%05d"::formatted)
                .filter(name -> !there.contains(name))
                .toList();
        say.accept("%d servers are there, %d lack".formatted(servers - lacking.size(), lacking.size()));
        long began = System.nanoTime();
        createAll(lacking, atOnce);
        double seconds = (System.nanoTime() - began) / 1e9;
        say.accept("%d creates accepted in %.1f s: %.0f a second"
                .formatted(lacking.size(), seconds, lacking.size() / seconds));
    }

    /** With a key no password is made up and hashed for each server. */
    private void makeKey() {
        Answer made = customer.post("/ssh_keys", Map.of("name", KEY_NAME, "public_key", PUBLIC_KEY));
        if (made.status() != 201 && made.status() != 409) {
            throw new SeedFailed("the ssh key was refused: " + made.body());
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        String page = "1";
        while (!page.equals("null")) {
            JsonNode body = customer.get("/servers?label_selector=by%3Dseed&per_page=50&page=" + page)
                    .expect(200)
                    .body();
            body.path("servers").forEach(server -> names.add(server.path("name").asText()));
            page = body.path("meta").path("pagination").path("next_page").asText("null");
        }
        return names;
    }

    private void createAll(List<String> names, int atOnce) throws InterruptedException {
        var room = new Semaphore(atOnce);
        var done = new AtomicInteger();
        var failure = new AtomicReference<RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : names) {
                room.acquire();
                if (failure.get() != null) {
                    break;
                }
                threads.execute(() -> {
                    try {
                        create(name);
                        int created = done.incrementAndGet();
                        if (created % PROGRESS_EVERY == 0) {
                            say.accept("%d of %d".formatted(created, names.size()));
                        }
                    } catch (RuntimeException failed) {
                        failure.compareAndSet(null, failed);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new SeedFailed(String.valueOf(failure.get().getMessage()));
        }
    }

    /** A platform that is busy says so with 5xx; what it refuses for a reason is not tried again. */
    private void create(String name) {
        var body = Map.of(
                "name",
                name,
                "server_type",
                "nano",
                "image",
                "micro",
                "ssh_keys",
                List.of(KEY_NAME),
                "labels",
                Map.of("by", "seed"));
        Answer answer = customer.post("/servers", body);
        for (int attempt = 1; attempt < TRIES && answer.status() >= 500; attempt++) {
            answer = customer.post("/servers", body);
        }
        if (answer.status() != 201 && answer.status() != 409) {
            throw new SeedFailed("create of %s was answered %d: %s".formatted(name, answer.status(), answer.body()));
        }
    }

    /** Until so many of them run. */
    public void awaitRunning(int servers, Duration limit) throws InterruptedException {
        long began = System.nanoTime();
        int running = running();
        while (running < servers) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new SeedFailed("%d of %d servers run after %s".formatted(running, servers, limit));
            }
            Thread.sleep(LOOK);
            running = running();
        }
        say.accept(
                "%d servers run, %.0f s after the last create".formatted(running, (System.nanoTime() - began) / 1e9));
    }

    private int running() {
        return customer.get("/servers?label_selector=by%3Dseed&status=running&per_page=1")
                .expect(200)
                .body()
                .path("meta")
                .path("pagination")
                .path("total_entries")
                .asInt();
    }
}
